using AppelAProjets.Domain;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Keeps what a person found on each point of the checklist.</summary>
internal sealed class AnswerChecklist(AppDbContext db, ReviewedFiches fiches, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(CoordinatedCall call, Guid ficheId, ChecklistForm form, Guid personId, CancellationToken cancellation)
    {
        return fiches.WriteAsync(
            call,
            ficheId,
            personId,
            async (loaded, token) =>
            {
                var review = loaded.Review;
                var answers = form.Read();
                if (review.Answers.SequenceEqual(answers))
                {
                    // A second click, or nothing changed.
                    return Outcome.Done;
                }

                if (loaded.Version != form.Version)
                {
                    return Outcome.Overtaken;
                }

                if (Note(loaded, answers, personId, audit) is { Count: > 0 } refusals)
                {
                    return Outcome.Refuse(refusals);
                }

                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
    }

    /// <summary>Writes the answers on the review, and in the journal.</summary>
    internal static IReadOnlyList<Refusal> Note(ReviewedFiche loaded, IReadOnlyList<ChecklistAnswer> answers, Guid personId, AuditLog audit)
    {
        var (fiche, review) = (loaded.Fiche, loaded.Review);
        var refusals = review.Answer(answers, fiche.Call.Eligibility);
        if (refusals.Count == 0)
        {
            audit.Record(
                personId,
                AuditAct.EligibilityChecked,
                fiche.CallId,
                fiche.Id,
                $"{fiche.Number}\u00A0: {FrenchNumbers.Count(review.Answers.Count, "point vérifié", "points vérifiés")} sur "
                    + $"{fiche.Call.Eligibility.Points.Count}."
            );
        }

        return refusals;
    }
}
