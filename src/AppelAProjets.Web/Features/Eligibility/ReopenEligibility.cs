using AppelAProjets.Domain;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Takes back a decision on eligibility, with its reason in the journal, while its applicant has not been answered.</summary>
internal sealed class ReopenEligibility(AppDbContext db, ReviewedFiches fiches, AuditLog audit)
{
    public Task<Outcome> ExecuteAsync(CoordinatedCall call, Guid ficheId, ReopeningForm form, Guid personId, CancellationToken cancellation)
    {
        return fiches.WriteAsync(
            call,
            ficheId,
            personId,
            async (loaded, token) =>
            {
                var review = loaded.Review;
                if (!review.IsDecided)
                {
                    // A second click: it is taken back already.
                    return Outcome.Done;
                }

                if (loaded.Version != form.Version)
                {
                    return Outcome.Overtaken;
                }

                var decision = await db.Decisions.SingleOrDefaultAsync(
                    d => d.FicheId == ficheId && d.Outcome == DecisionOutcome.Ineligible,
                    token
                );
                if (decision?.ReleasedAt is not null)
                {
                    return new Refusal(
                        "eligibility.released",
                        string.Empty,
                        "La réponse a déjà été donnée au porteur\u00A0: cette décision ne change plus ici."
                    );
                }

                var reason = form.Reason?.ReplaceLineEndings("\n").Trim() ?? string.Empty;
                if (review.Reopen(reason) is { Count: > 0 } refusals)
                {
                    return Outcome.Refuse(refusals);
                }

                if (decision is not null)
                {
                    db.Decisions.Remove(decision);
                }

                audit.Record(
                    personId,
                    AuditAct.EligibilityReopened,
                    loaded.Fiche.CallId,
                    ficheId,
                    $"{loaded.Fiche.Number}\u00A0: {reason}"
                );
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
    }
}
