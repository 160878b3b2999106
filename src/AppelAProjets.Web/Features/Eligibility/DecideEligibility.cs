using AppelAProjets.Domain;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>
/// Records whether a fiche is eligible. One that is not gets its decision at once, which waits for the release with the others: its
/// applicant reads nothing before (docs/domain/who-sees-what.md).
/// </summary>
internal sealed class DecideEligibility(AppDbContext db, ReviewedFiches fiches, TimeProvider clock, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(
        CoordinatedCall call,
        Guid ficheId,
        EligibilityForm form,
        ChecklistForm checklist,
        Guid personId,
        CancellationToken cancellation
    )
    {
        return fiches.WriteAsync(
            call,
            ficheId,
            personId,
            (loaded, token) => DecideAsync(loaded, form, checklist, personId, token),
            cancellation
        );
    }

    private async Task<Outcome> DecideAsync(
        ReviewedFiche loaded,
        EligibilityForm form,
        ChecklistForm checklist,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var (fiche, review, now) = (loaded.Fiche, loaded.Review, clock.UtcNow());
        if (loaded.Version != form.Version && !review.IsDecided)
        {
            return Outcome.Overtaken;
        }

        var decidedBefore = review.IsDecided;
        // The points ticked on the same page are part of what was pressed.
        var answers = checklist.Read();
        if (
            !decidedBefore
            && checklist.Points.Count > 0
            && !review.Answers.SequenceEqual(answers)
            && AnswerChecklist.Note(loaded, answers, personId, audit) is { Count: > 0 } wrong
        )
        {
            return Outcome.Refuse(wrong);
        }

        var refusals = review.Decide(form.IsEligible, form.ReadMotives(), form.ReadWords(), personId, now);
        if (decidedBefore)
        {
            // A second click finds its own decision; another decision needs the first one taken back.
            return refusals.Count == 0 ? Outcome.Done
                : loaded.Version != form.Version ? Outcome.Overtaken
                : Outcome.Refuse(refusals);
        }

        IReadOnlyList<Refusal> early = DecisionPeriod.WhyNot(fiche.Call.State(now));
        if (early.Count > 0 || refusals.Count > 0)
        {
            return Outcome.Refuse([.. early, .. refusals]);
        }

        if (
            review.State == EligibilityState.Ineligible
            && await RefuseAsync(loaded, personId, now, cancellation) is { Count: > 0 } released
        )
        {
            return Outcome.Refuse(released);
        }

        if (await db.ComplementRequests.Pending().SingleOrDefaultAsync(r => r.FicheId == fiche.Id, cancellation) is { } pending)
        {
            pending.Close(now);
            fiche.CloseReopening();
        }

        var word = EligibilityWords.For(review.State).Text.ToLowerInvariant();
        audit.Record(
            personId,
            AuditAct.EligibilityDecided,
            fiche.CallId,
            fiche.Id,
            $"{fiche.Number}\u00A0: "
                + word
                + (review.Motives.Count > 0 ? $" ({EligibilityWords.For(review.Motives).ToLowerInvariant()})." : ".")
                + (review.Words.Length > 0 ? $" {review.Words}" : string.Empty)
        );
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }

    private async Task<IReadOnlyList<Refusal>> RefuseAsync(
        ReviewedFiche loaded,
        Guid personId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var (fiche, review) = (loaded.Fiche, loaded.Review);
        var decision = await db.Decisions.SingleOrDefaultAsync(d => d.FicheId == fiche.Id, cancellation);
        if (decision is null)
        {
            decision = Decision.On(clock.NewId(), fiche.CallId, fiche.Id);
            db.Decisions.Add(decision);
        }

        var granted = decision.GrantedCents;
        var motive = $"{EligibilityWords.For(review.Motives)}.{(review.Words.Length > 0 ? $" {review.Words}" : string.Empty)}";
        var refusals = decision.Decide(DecisionOutcome.Ineligible, null, motive, loaded.Filing.RequestedCents, personId, now);
        if (refusals.Count == 0 && granted != 0)
        {
            fiche.Call.TouchEnvelope();
        }

        return refusals;
    }
}
