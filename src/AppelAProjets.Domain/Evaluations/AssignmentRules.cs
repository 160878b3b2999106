namespace AppelAProjets.Domain.Evaluations;

/// <summary>What a rule looks at in a fiche.</summary>
/// <param name="FicheId">The fiche.</param>
/// <param name="Objectives">Its main objective and those above it (pilier › axe › enjeu).</param>
/// <param name="Neighbourhoods">The neighbourhoods it concerns.</param>
public sealed record FicheTraits(Guid FicheId, IReadOnlySet<Guid> Objectives, IReadOnlySet<Guid> Neighbourhoods);

/// <summary>«The fiches of this axe, or of this neighbourhood, to these people.»</summary>
/// <param name="SubjectId">An objective or a neighbourhood of the call; null for every fiche.</param>
/// <param name="Evaluators">The person, or everyone who sits for an institution.</param>
public sealed record AssignmentRule(Guid? SubjectId, IReadOnlyCollection<Guid> Evaluators)
{
    /// <summary>The pairs a set of rules asks for, each once, by fiche.</summary>
    public static IReadOnlyList<AssignmentPair> Pairs(IReadOnlyCollection<AssignmentRule> rules, IReadOnlyCollection<FicheTraits> fiches)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(fiches);
        return
        [
            .. fiches.SelectMany(fiche =>
                rules
                    .Where(rule => rule.Concerns(fiche))
                    .SelectMany(rule => rule.Evaluators)
                    .Distinct()
                    .Select(evaluator => new AssignmentPair(fiche.FicheId, evaluator))
            ),
        ];
    }

    private bool Concerns(FicheTraits fiche) =>
        SubjectId is not { } subject || fiche.Objectives.Contains(subject) || fiche.Neighbourhoods.Contains(subject);
}
