namespace AppelAProjets.Domain.Evaluations;

/// <summary>A grid as a coordinator writes it: it may still be wrong. <see cref="ScoringGrid"/> is a version in force.</summary>
public sealed record GridSettings
{
    /// <summary>Most criteria of a grid.</summary>
    public const int MaxCriteria = 40;

    /// <summary>Most filed evaluations a call may ask of each fiche.</summary>
    public const int MaxEvaluations = 20;

    /// <summary>How ratings of one criterion are brought together.</summary>
    public Aggregation Aggregation { get; init; }

    /// <summary>Filed evaluations a fiche needs to be classed, 0 to 20.</summary>
    public int MinimumEvaluations { get; init; } = 2;

    /// <summary>Lowest classed score, 0 to 100, or null.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Rules that separate equal scores, most important first.</summary>
    public IReadOnlyList<TieRule> TieRules { get; init; } = [];

    /// <summary>The criteria, in order.</summary>
    public IReadOnlyList<CriterionSettings> Criteria { get; init; } = [];

    /// <summary>
    /// What a new call starts from: eight usual criteria, rated from 0 to 5 by halves, of which the weights sum to 100
    /// (docs/domain/scoring.md).
    /// </summary>
    public static GridSettings Suggested { get; } =
        new()
        {
            TieRules = [TieRule.CriterionMean("QUALITE"), TieRule.LowerRequest, TieRule.EarlierFiling],
            Criteria =
            [
                Usual("QUALITE", "Qualité du projet", 20m),
                Usual("OBJECTIF", "Réponse à l’objectif prioritaire", 20m),
                Usual("BENEFICIAIRES", "Bénéficiaires", 10m),
                Usual("PARTENARIAT", "Partenariat", 15m),
                Usual("COUT", "Coût", 10m),
                Usual("TEMPORALITE", "Temporalité", 5m),
                Usual("INNOVATION", "Innovation", 10m) with
                {
                    AllowsNotApplicable = true,
                },
                Usual("IMPACT", "Impact", 10m),
            ],
        };

    /// <summary>The settings of a version in force.</summary>
    /// <param name="grid">The version.</param>
    /// <returns>Its settings.</returns>
    public static GridSettings Of(ScoringGrid grid)
    {
        ArgumentNullException.ThrowIfNull(grid);
        return new()
        {
            Aggregation = grid.Aggregation,
            MinimumEvaluations = grid.MinimumEvaluations,
            Threshold = grid.Threshold,
            TieRules = grid.TieRules,
            Criteria = [.. grid.CriteriaInOrder.Select(CriterionSettings.Of)],
        };
    }

    /// <summary>Makes a version of the grid, once nothing is wrong.</summary>
    /// <param name="callId">The call it scores.</param>
    /// <param name="number">Version, from 1.</param>
    /// <param name="newId">Gives identities.</param>
    /// <returns>The version.</returns>
    /// <exception cref="ArgumentException">The settings still have shortcomings.</exception>
    public ScoringGrid ToGrid(Guid callId, int number, Func<Guid> newId)
    {
        ArgumentNullException.ThrowIfNull(newId);
        var id = newId();
        return new(
            id,
            callId,
            number,
            Aggregation,
            MinimumEvaluations,
            Threshold,
            TieRules,
            [.. Criteria.Select((criterion, i) => criterion.ToCriterion(newId(), id, i))]
        );
    }

    /// <summary>The share of a criterion in the sum of weights, in percent; 0 while the weights sum to nothing.</summary>
    /// <param name="criterion">One of <see cref="Criteria"/>.</param>
    /// <returns>The share, not rounded.</returns>
    public decimal Share(CriterionSettings criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        var sum = Criteria.Sum(other => Math.Max(0m, other.Weight));
        return sum > 0m ? 100m * Math.Max(0m, criterion.Weight) / sum : 0m;
    }

    /// <summary>What must be corrected. A field of a criterion is written Criteria[code].Property.</summary>
    /// <returns>The list, empty when the grid is right.</returns>
    public IReadOnlyList<Refusal> Shortcomings()
    {
        var found = new List<Refusal>();
        if (Criteria.Count is 0 or > MaxCriteria)
        {
            found.Add(new("grid.criteria", nameof(Criteria), $"Une grille a 1 à {MaxCriteria} critères."));
        }

        foreach (var criterion in Criteria)
        {
            found.AddRange(
                criterion
                    .Shortcomings()
                    .Select(r =>
                        r with
                        {
                            Field = $"{nameof(Criteria)}[{criterion.Code}].{r.Field}",
                            Message = $"«\u00A0{criterion.Label}\u00A0»\u00A0: {char.ToLowerInvariant(r.Message[0])}{r.Message[1..]}",
                        }
                    )
            );
        }

        // Codes become column names of exports, where case does not tell them apart.
        foreach (
            var same in Criteria.GroupBy(criterion => criterion.Code, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
        )
        {
            found.Add(new("grid.codes", nameof(Criteria), $"Deux critères ont le code {same.Key}\u00A0: changez l’un des deux."));
        }

        if (!Enum.IsDefined(Aggregation))
        {
            found.Add(new("grid.aggregation", nameof(Aggregation), "Choisissez la moyenne ou la médiane."));
        }

        if (MinimumEvaluations is < 0 or > MaxEvaluations)
        {
            found.Add(new("grid.minimum", nameof(MinimumEvaluations), $"Le nombre minimal d’évaluations va de 0 à {MaxEvaluations}."));
        }

        if (Threshold is < 0m or > 100m)
        {
            found.Add(new("grid.threshold", nameof(Threshold), "Le seuil est une note sur 100\u00A0: de 0 à 100."));
        }

        found.AddRange(TieShortcomings());
        return found;
    }

    private IEnumerable<Refusal> TieShortcomings()
    {
        if (
            TieRules.Any(rule =>
                !Enum.IsDefined(rule.Kind)
                || (rule.Kind == TieRuleKind.CriterionMean) != (rule.CriterionCode is not null)
                || (
                    rule.CriterionCode is { } code
                    && !Criteria.Any(criterion => string.Equals(criterion.Code, code, StringComparison.Ordinal))
                )
            )
        )
        {
            yield return new(
                "grid.ties",
                nameof(TieRules),
                "Une règle de départage nomme un critère qui n’est plus dans la grille\u00A0: retirez-la ou choisissez-en un autre."
            );
        }

        if (TieRules.Distinct().Count() != TieRules.Count)
        {
            yield return new(
                "grid.ties.twice",
                nameof(TieRules),
                "La même règle de départage est citée deux fois\u00A0: gardez la première."
            );
        }
    }

    private static CriterionSettings Usual(string code, string label, decimal weight) =>
        new()
        {
            Code = code,
            Label = label,
            Weight = weight,
        };
}
