using AppelAProjets.Domain;
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

                var settings = loaded.Fiche.Call.Eligibility;
                if (review.Answer(answers, settings) is { Count: > 0 } refusals)
                {
                    return Outcome.Refuse(refusals);
                }

                audit.Record(
                    personId,
                    AuditAct.EligibilityChecked,
                    loaded.Fiche.CallId,
                    ficheId,
                    $"{loaded.Fiche.Number}\u00A0: {FrenchNumbers.Count(review.Answers.Count, "point vérifié", "points vérifiés")} sur "
                        + $"{settings.Points.Count}."
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
    }
}
