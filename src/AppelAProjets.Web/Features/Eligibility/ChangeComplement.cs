using AppelAProjets.Domain;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Gives more time for a complement, or stops waiting for it.</summary>
internal sealed class ChangeComplement(AppDbContext db, ReviewedFiches fiches, ComplementMail mail, TimeProvider clock, AuditLog audit)
{
    /// <param name="call">The call.</param>
    /// <param name="ficheId">The fiche.</param>
    /// <param name="form">The new day; null to stop waiting.</param>
    /// <param name="personId">Who asks.</param>
    /// <param name="cancellation">Cancellation.</param>
    public Task<Outcome> ExecuteAsync(CoordinatedCall call, Guid ficheId, DueForm? form, Guid personId, CancellationToken cancellation) =>
        fiches.WriteAsync(
            call,
            ficheId,
            personId,
            async (loaded, token) =>
            {
                var request = await db.ComplementRequests.Pending().SingleOrDefaultAsync(r => r.FicheId == ficheId, token);
                if (request is null)
                {
                    // Closed by a first click, or answered meanwhile.
                    return form is null
                        ? Outcome.Done
                        : new Refusal(
                            "complement.none",
                            string.Empty,
                            "Aucun complément n’est attendu pour cette fiche\u00A0: il a été déposé, ou la demande a été close."
                        );
                }

                if (form is not null && form.Version != request.Version)
                {
                    return Outcome.Overtaken;
                }

                var refusals = form is null ? Close(loaded, request, personId) : await ProlongAsync(loaded, request, form, personId, token);
                if (refusals.Count > 0)
                {
                    return Outcome.Refuse(refusals);
                }

                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );

    private async Task<IReadOnlyList<Refusal>> ProlongAsync(
        ReviewedFiche loaded,
        ComplementRequest request,
        DueForm form,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var (fiche, schedule) = (loaded.Fiche, loaded.Fiche.Call.Schedule);
        var day = DayInput.Read(form.DueOn);
        var refusals = ComplementRequest.CheckDue(schedule, day, clock.UtcNow());
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var dueAt = ComplementRequest.DueInstant(schedule, day!.Value);
        if (dueAt == request.DueAt)
        {
            return [];
        }

        request.Prolong(dueAt);
        fiche.ProlongReopening(dueAt);
        audit.Record(
            personId,
            AuditAct.ComplementChanged,
            fiche.CallId,
            fiche.Id,
            $"{fiche.Number}\u00A0: complément à rendre avant le {FrenchDates.DayAndHour(dueAt, schedule.Zone)}."
        );
        await mail.AskAsync(loaded, request, cancellation);
        return [];
    }

    private List<Refusal> Close(ReviewedFiche loaded, ComplementRequest request, Guid personId)
    {
        request.Close(clock.UtcNow());
        loaded.Fiche.CloseReopening();
        loaded.Review.EndComplement();
        audit.Record(
            personId,
            AuditAct.ComplementChanged,
            loaded.Fiche.CallId,
            loaded.Fiche.Id,
            $"{loaded.Fiche.Number}\u00A0: la demande de complément est close sans réponse."
        );
        return [];
    }
}
