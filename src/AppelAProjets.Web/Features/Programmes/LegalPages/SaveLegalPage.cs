using AppelAProjets.Domain;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Programmes.LegalPages;

/// <summary>Saves a legal page; from then on the programme has it.</summary>
internal sealed class SaveLegalPage(AppDbContext db, AuditLog audit, TimeProvider clock)
{
    public async Task<Outcome> ExecuteAsync(
        Guid programmeId,
        LegalPageKind kind,
        LegalPageForm form,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        if (LegalPage.Shortcomings(form.Text) is { Count: > 0 } refusals)
        {
            return Outcome.Refuse(refusals);
        }

        var programme = await db.Programmes.SingleAsync(p => p.Id == programmeId, cancellation);
        var page = await db.LegalPages.SingleOrDefaultAsync(p => p.ProgrammeId == programmeId && p.Kind == kind, cancellation);
        if (page?.Version != form.Version)
        {
            return Outcome.Overtaken;
        }

        if (page is null)
        {
            page = new LegalPage(clock.NewId(), programmeId, kind);
            db.LegalPages.Add(page);
        }

        page.Write(form.Text!, clock.UtcNow());
        programme.NoteLegalPage(kind);
        audit.Record(
            actorId,
            AuditAct.ProgrammeChanged,
            null,
            null,
            $"{programme.Name}\u00A0: page «\u00A0{LegalPageSlugs.TitleOf(kind)}\u00A0»."
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return Outcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Overtaken;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Outcome.Overtaken;
        }
    }
}
