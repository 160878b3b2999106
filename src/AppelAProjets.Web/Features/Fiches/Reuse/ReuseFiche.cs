using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Fiches.Mine;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Reuse;

/// <summary>
/// Starts a draft from an earlier fiche of the same organisation. The form brings the identity of the fiche to be, so that a second click
/// finds the first one.
/// </summary>
internal sealed class ReuseFiche(AppDbContext db, ReuseReads reads, TimeProvider clock, AuditLog audit)
{
    /// <returns>«Not found» when the earlier fiche is none of the person's.</returns>
    public async Task<Outcome> ExecuteAsync(
        Guid callId,
        Guid sourceId,
        Guid ficheId,
        string title,
        Guid userId,
        CancellationToken cancellation
    )
    {
        if (await reads.FindAsync(sourceId, callId, userId, cancellation) is not { } earlier)
        {
            return Outcome.NotFound;
        }

        if (await db.Fiches.AnyAsync(f => f.Id == ficheId && f.OrganisationId == earlier.OrganisationId, cancellation))
        {
            return Outcome.Done;
        }

        var call = await db.Calls.SingleAsync(c => c.Id == callId, cancellation);
        var organisation = await db.Organisations.SingleAsync(o => o.Id == earlier.OrganisationId, cancellation);
        var extendedUntil = await db
            .DeadlineExtensions.Where(e => e.CallId == callId && e.OrganisationId == organisation.Id)
            .Select(e => (DateTime?)e.Until)
            .SingleOrDefaultAsync(cancellation);
        var now = clock.UtcNow();
        if (StartFiche.Refusals(call, extendedUntil, organisation.Kind, title, now) is { Count: > 0 } refusals)
        {
            return Outcome.Refuse(refusals);
        }

        var fiche = new FicheAction(ficheId, callId, organisation.Id, userId, TypedText.OneLine(title), now, extendedUntil);
        fiche.Write(earlier.Reuse.Content with { Title = TypedText.OneLine(title) }, call.Schedule, now, userId);
        db.Fiches.Add(fiche);
        audit.Record(
            userId,
            AuditAct.FicheStarted,
            callId,
            ficheId,
            $"{organisation.Name} a commencé un brouillon à partir de sa fiche «\u00A0{earlier.Source.Title}\u00A0»."
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            // The other click won: the draft exists.
        }

        return Outcome.Done;
    }
}
