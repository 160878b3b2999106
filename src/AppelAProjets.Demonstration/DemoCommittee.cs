using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Demonstration;

/// <summary>
/// What members answer to what they were given: a déport after rating, a fiche declined, and ties a coordinator looked at.
/// </summary>
internal static class DemoCommittee
{
    /// <summary>
    /// The pair left to settle: everyone of the demonstration has an address of one domain, which suggests a tie with three applicants.
    /// </summary>
    private const string ToSettle = DemoOrganisations.Tilleuls;
    private const int EvaluatorToSettle = 2;

    /// <summary>A member rated, then remembered what ties them to the fiche: the evaluation is set aside.</summary>
    public static void RecuseAfterRating(
        this DemoScene scene,
        FicheAction fiche,
        int evaluator,
        DemoRatings ratings,
        DateTime ratedAt,
        DateTime recusedAt
    )
    {
        var evaluation = scene.Rate(fiche, evaluator, ratings, file: true, ratedAt);
        if (recusedAt <= scene.Now)
        {
            evaluation?.SetAside(recusedAt);
            scene.Declare(fiche, evaluator, ConflictKind.Family, "Ma sœur est entrée au bureau de l’association.", recusedAt);
        }
    }

    public static void Decline(this DemoScene scene, FicheAction fiche, int evaluator, DateTime at)
    {
        if (at <= scene.Now)
        {
            var assignment = new Assignment(
                scene.NewId(),
                scene.Call.Id,
                fiche.Id,
                scene.Cast.Evaluator(evaluator),
                at,
                scene.Cast.Coordinator
            );
            scene.Add(
                new DeclinedAssignment(scene.NewId(), assignment, DeclineReason.Workload, "Je suis en congé la semaine prochaine.", at)
            );
            scene.Journal(
                at,
                assignment.EvaluatorId,
                DemonstrationAct.AssignmentDeclined,
                fiche.Id,
                "Affectation déclinée : trop de fiches."
            );
        }
    }

    /// <summary>The coordination looked at the addresses that are alike, but for one.</summary>
    public static void DismissConflicts(this DemoScene scene, FicheAction fiche, DemoOrganisation organisation, DateTime at)
    {
        if (at > scene.Now || !organisation.Email.EndsWith("@demo.example", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var email in DemoStaff.Evaluators.Append(DemoStaff.Coordinator))
        {
            if (
                !string.Equals(organisation.Key, ToSettle, StringComparison.Ordinal)
                || !string.Equals(email, DemoStaff.Evaluators[EvaluatorToSettle], StringComparison.Ordinal)
            )
            {
                scene.Add(
                    new ConflictDismissal(
                        scene.NewId(),
                        scene.Call.Id,
                        new(fiche.Id, scene.Cast.People[email]),
                        "Adresses de la démonstration : aucun lien.",
                        scene.Cast.Coordinator,
                        at
                    )
                );
            }
        }
    }
}
