using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Administration;

/// <summary>One programme of the installation, with what its administrator watches.</summary>
internal sealed record ProgrammeRow(Guid Id, string Name, string Territory, int Calls, int Coordinators, int Invited);

/// <summary>For the administrator: the programmes, and the form that creates one.</summary>
internal sealed record ProgrammesPage(IReadOnlyList<ProgrammeRow> Rows, PaginationModel Pages, CreateProgrammeForm Form);

internal sealed class ProgrammesReads(AppDbContext db)
{
    private const int PageSize = 25;

    public async Task<ProgrammesPage> ReadAsync(int page, CreateProgrammeForm form, CancellationToken cancellation)
    {
        var total = await db.Programmes.CountAsync(cancellation);
        var pages = new PaginationModel(1, PageSize, total, "programme");
        pages = pages with { Page = Math.Clamp(page, 1, pages.Pages) };
        IQueryable<Programme> programmes = db
            .Programmes.AsNoTracking()
            .OrderBy(programme => programme.Name)
            .ThenBy(programme => programme.Id);
        var rows = await programmes
            .Skip((pages.Page - 1) * PageSize)
            .Take(PageSize)
            .Select(p => new ProgrammeRow(
                p.Id,
                p.Name,
                p.Territory,
                db.Calls.Count(call => call.ProgrammeId == p.Id),
                db.RoleGrants.Count(grant => grant.ProgrammeId == p.Id && grant.Role == CallRole.Coordinator),
                db.Invitations.Count(i =>
                    i.ProgrammeId == p.Id
                    && i.CallId == null
                    && i.Role == CallRole.Coordinator
                    && i.AcceptedAt == null
                    && i.CancelledAt == null
                )
            ))
            .ToListAsync(cancellation);
        return new ProgrammesPage(rows, pages, form);
    }
}
