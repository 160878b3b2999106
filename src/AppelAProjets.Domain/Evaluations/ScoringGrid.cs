namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// One version of the grid a call scores with (docs/domain/scoring.md). It never changes: after the first filing
/// a change is a new version with a higher <see cref="Number"/>.
/// </summary>
public sealed class ScoringGrid
{
    private readonly List<Criterion> _criteria = [];
    private Criterion[] _inOrder = [];

    private ScoringGrid() { }

    /// <summary>Makes a version of a grid.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call it scores.</param>
    /// <param name="number">Version, from 1.</param>
    /// <param name="aggregation">How ratings of one criterion are brought together.</param>
    /// <param name="minimumEvaluations">Filed evaluations a fiche needs to be classed, from 0.</param>
    /// <param name="threshold">Lowest classed score, 0 to 100; null for none.</param>
    /// <param name="tieRules">Rules that separate equal scores, most important first.</param>
    /// <param name="criteria">At least one criterion made for this grid, with distinct ids, codes and positions.</param>
    /// <exception cref="ArgumentException">A value is impossible, a code, id or position appears twice, or a tie rule names no criterion of
    /// the grid.</exception>
    public ScoringGrid(
        Guid id,
        Guid callId,
        int number,
        Aggregation aggregation,
        int minimumEvaluations,
        decimal? threshold,
        IEnumerable<TieRule> tieRules,
        IEnumerable<Criterion> criteria
    )
    {
        ArgumentNullException.ThrowIfNull(tieRules);
        ArgumentNullException.ThrowIfNull(criteria);
        Check.That(number >= 1, "Versions start at 1.", nameof(number));
        Check.That(Enum.IsDefined(aggregation), "Unknown aggregation.", nameof(aggregation));
        Check.That(minimumEvaluations >= 0, "The minimum cannot be negative.", nameof(minimumEvaluations));
        Check.That(threshold is not { } t || (t >= 0m && t <= 100m), "The threshold is a score out of 100.", nameof(threshold));

        Id = id;
        CallId = callId;
        Number = number;
        Aggregation = aggregation;
        MinimumEvaluations = minimumEvaluations;
        Threshold = threshold;
        _criteria = [.. criteria];
        TieRules = [.. tieRules];
        CheckCriteria();
        CheckTieRules();
    }

    /// <summary>Identity of this version.</summary>
    public Guid Id { get; private set; }

    /// <summary>The call it scores.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Version of the grid in its call, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>How the ratings of one criterion become m(c).</summary>
    public Aggregation Aggregation { get; private set; }

    /// <summary>Filed evaluations below which a fiche stays in «Notation incomplète».</summary>
    public int MinimumEvaluations { get; private set; }

    /// <summary>Score out of 100 below which a fiche is «Sous le seuil»; null when there is none.</summary>
    public decimal? Threshold { get; private set; }

    /// <summary>Rules that separate equal scores, most important first; possibly none.</summary>
    public IReadOnlyList<TieRule> TieRules { get; private set; } = [];

    /// <summary>The criteria, in no promised order.</summary>
    public IReadOnlyCollection<Criterion> Criteria => _criteria;

    /// <summary>The criteria by <see cref="Criterion.Position"/>: the order of every screen, file and score.</summary>
    public IReadOnlyList<Criterion> CriteriaInOrder
    {
        get
        {
            // Sorted once; the count tells when the store has filled the list since.
            if (_inOrder.Length != _criteria.Count)
            {
                _inOrder = [.. _criteria.OrderBy(criterion => criterion.Position)];
            }

            return _inOrder;
        }
    }

    /// <summary>The share of a criterion in the sum of weights, in percent, above 0 to 100, not rounded.</summary>
    /// <param name="criterion">A criterion of this grid.</param>
    /// <exception cref="ArgumentException">The criterion belongs to another grid.</exception>
    public decimal Share(Criterion criterion)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        Check.That(criterion.GridId == Id, "The criterion belongs to another grid.", nameof(criterion));
        return 100m * criterion.Weight / _criteria.Sum(other => other.Weight);
    }

    /// <summary>The points, out of its <see cref="Share"/>, that a value brings once every criterion has one; not rounded.</summary>
    /// <param name="criterion">A criterion of this grid.</param>
    /// <param name="value">A value of its scale.</param>
    /// <exception cref="ArgumentException">The criterion belongs to another grid.</exception>
    public decimal PointsOutOfShare(Criterion criterion, decimal value) => Share(criterion) * value / criterion.Max;

    /// <summary>The criterion with this identity, or null.</summary>
    /// <param name="criterionId">Identity looked up.</param>
    public Criterion? Find(Guid criterionId) => _criteria.Find(criterion => criterion.Id == criterionId);

    /// <summary>The criterion with this code, case included, or null.</summary>
    /// <param name="code">Code looked up.</param>
    public Criterion? FindByCode(string code) => _criteria.Find(criterion => string.Equals(criterion.Code, code, StringComparison.Ordinal));

    private void CheckCriteria()
    {
        const string Parameter = "criteria";
        Check.That(_criteria.Count > 0, "A grid needs a criterion.", Parameter);
        Check.That(_criteria.TrueForAll(criterion => criterion.GridId == Id), "A criterion was made for another grid.", Parameter);
        Check.That(_criteria.DistinctBy(criterion => criterion.Id).Count() == _criteria.Count, "Two criteria have the same id.", Parameter);
        // Codes end up as column names of exports, where case does not tell them apart.
        Check.That(
            _criteria.DistinctBy(criterion => criterion.Code, StringComparer.OrdinalIgnoreCase).Count() == _criteria.Count,
            "Two criteria have the same code.",
            Parameter
        );
        Check.That(
            _criteria.DistinctBy(criterion => criterion.Position).Count() == _criteria.Count,
            "Two criteria have the same position.",
            Parameter
        );
    }

    private void CheckTieRules()
    {
        foreach (var rule in TieRules)
        {
            Check.That(Enum.IsDefined(rule.Kind), "Unknown tie rule.", "tieRules");
            Check.That(
                rule.Kind == TieRuleKind.CriterionMean
                    ? rule.CriterionCode is { } code && FindByCode(code) is not null
                    : rule.CriterionCode is null,
                "A tie rule on a criterion names one of the grid; the others name none.",
                "tieRules"
            );
        }
    }
}
