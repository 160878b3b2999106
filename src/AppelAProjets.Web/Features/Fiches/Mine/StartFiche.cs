using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Mine;

/// <summary>
/// Starts a draft from its first words. The form brings the identity of the fiche to be, so that a second click finds the first one.
/// </summary>
internal sealed class StartFiche(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public async Task<Outcome> ExecuteAsync(
        Guid callId,
        Guid organisationId,
        Guid ficheId,
        string title,
        Guid userId,
        CancellationToken cancellation
    )
    {
        if (await db.Fiches.AnyAsync(f => f.Id == ficheId && f.OrganisationId == organisationId, cancellation))
        {
            return Outcome.Done;
        }

        var call = await db.Calls.SingleAsync(c => c.Id == callId, cancellation);
        var organisation = await db.Organisations.SingleAsync(o => o.Id == organisationId, cancellation);
        var extendedUntil = await db
            .DeadlineExtensions.Where(e => e.CallId == callId && e.OrganisationId == organisationId)
            .Select(e => (DateTime?)e.Until)
            .SingleOrDefaultAsync(cancellation);
        var now = clock.UtcNow();
        if (Refusals(call, extendedUntil, organisation.Kind, title, now) is { Count: > 0 } refusals)
        {
            return Outcome.Refuse(refusals);
        }

        db.Fiches.Add(new FicheAction(ficheId, callId, organisationId, userId, TypedText.OneLine(title), now, extendedUntil));
        audit.Record(userId, AuditAct.FicheStarted, callId, ficheId, $"{organisation.Name} a commencé un brouillon.");
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

    internal static List<Refusal> Refusals(
        Call call,
        DateTime? extendedUntil,
        Domain.Organisations.OrganisationKind kind,
        string title,
        DateTime now
    )
    {
        var refusals = new List<Refusal>();
        if (
            Call.StateAt(call.Schedule.ExtendedTo(extendedUntil), call.PublishedAt, call.DecisionsReleasedAt, call.ArchivedAt, now)
            != CallState.Open
        )
        {
            refusals.Add(
                new Refusal("fiche.call.closed", string.Empty, "Cet appel n’est pas ouvert\u00A0: on ne peut pas y commencer de fiche.")
            );
        }

        if (!call.Requirements.Accepts(kind))
        {
            refusals.Add(
                new Refusal("organisation.ineligible", "OrganisationId", "Cet appel n’est pas ouvert aux organisations de ce type.")
            );
        }

        if (TypedText.IsBlank(title))
        {
            refusals.Add(new Refusal("fiche.title.missing", "Title", "Donnez un titre à votre action\u00A0; vous pourrez le changer."));
        }
        else if (title.Trim().Length > FicheLimits.Title)
        {
            refusals.Add(
                new Refusal("fiche.title.long", "Title", $"Le titre dépasse {FicheLimits.Title} caractères\u00A0: raccourcissez-le.")
            );
        }

        return refusals;
    }
}
