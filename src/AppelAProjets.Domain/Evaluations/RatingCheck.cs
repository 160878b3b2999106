namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// Says what keeps answers from being filed: the page shows the list, and filing enforces the same one. A draft may lack anything.
/// </summary>
public static class RatingCheck
{
    /// <summary>Looks for rated criteria without answer, and for answers without the words they need.</summary>
    /// <param name="grid">The grid in force for the call.</param>
    /// <param name="justifiesEveryRating">Whether the call asks words for every rating
    /// (<see cref="Calls.RatingSettings.JustifiesEveryRating"/>); both ends of a scale always ask them.</param>
    /// <param name="answers">The answers, at most one per criterion; those on other criteria count for nothing.</param>
    /// <returns>One line per criterion at fault, in grid order; empty when the answers can be filed.</returns>
    public static IReadOnlyList<Refusal> Run(ScoringGrid grid, bool justifiesEveryRating, IReadOnlyCollection<RatingEntry> answers)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(answers);
        var given = answers.ToDictionary(answer => answer.CriterionId);
        return
        [
            .. grid
                .CriteriaInOrder.Where(criterion => !criterion.IsComputed)
                .Select(criterion => Shortcoming(criterion, given.GetValueOrDefault(criterion.Id), justifiesEveryRating))
                .OfType<Refusal>(),
        ];
    }

    /// <summary>What each criterion lacks before the answers can be filed; those that lack nothing are left out.</summary>
    /// <param name="grid">The grid in force for the call.</param>
    /// <param name="justifiesEveryRating">Whether the call asks words for every rating.</param>
    /// <param name="answers">The answers, at most one per criterion.</param>
    /// <returns>What is lacking, by criterion.</returns>
    public static IReadOnlyDictionary<Guid, RatingLack> Lacks(
        ScoringGrid grid,
        bool justifiesEveryRating,
        IReadOnlyCollection<RatingEntry> answers
    ) =>
        Run(grid, justifiesEveryRating, answers)
            .ToDictionary(
                refusal => EvaluationField.CriterionOf(refusal.Field)!.Value,
                refusal => refusal.Code == RatingRefusalCodes.Missing ? RatingLack.Mark : RatingLack.Words
            );

    private static Refusal? Shortcoming(Criterion criterion, RatingEntry? answer, bool justifiesEveryRating) =>
        answer switch
        {
            null => RatingRules.Missing(criterion),
            { NotApplicable: true } when !criterion.AllowsNotApplicable => RatingRules.Missing(criterion),
            { NotApplicable: false } when answer.Value is not { } value || !criterion.Accepts(value) => RatingRules.Missing(criterion),
            { Justification.Length: > 0 } => null,
            { Value: { } value } when criterion.NeedsWords(value) => RatingRules.UnjustifiedExtreme(criterion, value),
            _ => justifiesEveryRating ? RatingRules.Unjustified(criterion) : null,
        };
}

/// <summary>What an answer lacks before it can be filed.</summary>
public enum RatingLack
{
    /// <summary>A mark, or «non applicable».</summary>
    Mark,

    /// <summary>The words the mark asks for.</summary>
    Words,
}
