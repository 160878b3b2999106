using AppelAProjets.Domain;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Progress;

/// <summary>Closes the ratings of a call now, or takes it back until the committee; the journal keeps both with their reason.</summary>
internal sealed class CloseRatings(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <param name="call">The call.</param>
    /// <param name="coordinatorId">Who acts.</param>
    /// <param name="form">What they confirmed.</param>
    /// <param name="reopening">True to reopen.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<Outcome> ExecuteAsync(
        CoordinatedCall call,
        Guid coordinatorId,
        ClosureForm form,
        bool reopening,
        CancellationToken cancellation
    )
    {
        if (form.Shortcoming(reopening) is { } shortcoming)
        {
            return shortcoming;
        }

        try
        {
            return await db.InWriteTransactionAsync(
                token => WriteAsync(call.Id, coordinatorId, form.ReasonText, reopening, token),
                cancellation
            );
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Refusal(
                "rating.meanwhile",
                string.Empty,
                "Quelqu’un vient de modifier cet appel\u00A0: rien n’a été fait. Relisez la page avant de recommencer.",
                RefusalKind.Conflict
            );
        }
    }

    private async Task<Outcome> WriteAsync(Guid callId, Guid coordinatorId, string reason, bool reopening, CancellationToken cancellation)
    {
        var call = await db.Calls.SingleAsync(c => c.Id == callId, cancellation);
        var now = clock.UtcNow();
        if ((reopening ? call.ReopenRating(now) : call.CloseRating(now)) is { } refusal)
        {
            return refusal;
        }

        var why = reason.Length > 0 ? $" Motif\u00A0: {reason}" : string.Empty;
        if (reopening)
        {
            audit.Record(coordinatorId, AuditAct.RatingReopened, call.Id, null, $"Notation rouverte.{why}");
        }
        else
        {
            audit.Record(
                coordinatorId,
                AuditAct.RatingClosed,
                call.Id,
                null,
                $"Notation close avant la date prévue, {FrenchDates.Long(call.Schedule.RatingEndsAt, call.Schedule.Zone)}.{why}"
            );
        }

        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}
