using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.Identity;

/// <summary>What a programme has and lacks.</summary>
internal sealed record ProgrammeOverview(
    Guid Id,
    string Name,
    string Territory,
    bool HasContact,
    bool HasLogo,
    string? Accent,
    IReadOnlyList<LegalPageKind> LegalPagesMissing,
    int Neighbourhoods,
    int Coordinators,
    int Evaluators,
    int Observers,
    int Invited,
    IReadOnlyList<ProgrammeCall> Calls
)
{
    /// <summary>Titles of the legal pages not written yet.</summary>
    internal string MissingPages => string.Join(", ", LegalPagesMissing.Select(LegalPageSlugs.TitleOf));
}

/// <summary>One call of the programme.</summary>
internal sealed record ProgrammeCall(string Slug, string Code, string Title);

internal sealed class ProgrammeReads(AppDbContext db)
{
    private const int MostCalls = 50;

    public async Task<ProgrammeOverview> OverviewAsync(Guid id, CancellationToken cancellation)
    {
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, cancellation);
        var roles = await db
            .RoleGrants.AsNoTracking()
            .Where(grant => grant.ProgrammeId == id || db.Calls.Any(call => call.Id == grant.CallId && call.ProgrammeId == id))
            .GroupBy(grant => grant.Role)
            .Select(group => new { Role = group.Key, People = group.Count() })
            .ToListAsync(cancellation);
        var calls = await db
            .Calls.AsNoTracking()
            .Where(call => call.ProgrammeId == id)
            .OrderByDescending(call => call.Schedule.ClosesAt)
            .Take(MostCalls)
            .Select(call => new ProgrammeCall(call.Slug, call.Code, call.Text.Title))
            .ToListAsync(cancellation);
        return new ProgrammeOverview(
            id,
            programme.Name,
            programme.Territory,
            programme.Contact.Email.Length > 0 || programme.Contact.Phone.Length > 0,
            programme.LogoFileId is not null,
            programme.Accent,
            programme.LegalPagesMissing,
            await db.ProgrammeNeighbourhoods.CountAsync(place => place.ProgrammeId == id, cancellation),
            Count(CallRole.Coordinator),
            Count(CallRole.Evaluator),
            Count(CallRole.Observer),
            await db.Invitations.CountAsync(i => i.ProgrammeId == id && i.AcceptedAt == null && i.CancelledAt == null, cancellation),
            calls
        );

        int Count(CallRole role) => roles.Find(row => row.Role == role)?.People ?? 0;
    }

    public async Task<ProgrammeIdentityForm> IdentityAsync(Guid id, CancellationToken cancellation) =>
        ProgrammeIdentityForm.Of(await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == id, cancellation));
}
