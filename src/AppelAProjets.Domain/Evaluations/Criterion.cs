namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// One criterion of a scoring grid: rated by evaluators on a scale, or computed from a figure of the fiche by a table of
/// bands (docs/domain/scoring.md). It never changes; a change is a new version of the grid.
/// </summary>
public sealed class Criterion
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxCodeLength = 40;

    /// <summary>Longest label, in characters.</summary>
    public const int MaxLabelLength = 200;

    /// <summary>Longest description, in characters.</summary>
    public const int MaxDescriptionLength = 1000;

    private Criterion() { }

    /// <summary>Version-7 GUID, another in each version of the grid; <see cref="Code"/> is what stays.</summary>
    public Guid Id { get; private set; }

    /// <summary>The grid version it belongs to.</summary>
    public Guid GridId { get; private set; }

    /// <summary>Short name, unique in its grid, 1 to 40 characters.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Name people read, in French, 1 to 200 characters.</summary>
    public string Label { get; private set; } = "";

    /// <summary>Explanation people read, in French, at most 1 000 characters; empty when there is none.</summary>
    public string Description { get; private set; } = "";

    /// <summary>Weight w, above 0; only its share of the sum of weights matters.</summary>
    public decimal Weight { get; private set; }

    /// <summary>Lowest value of the scale, from 0 and below <see cref="Max"/>: 0 for most scales, 1 for «1 à 4».</summary>
    public decimal Min { get; private set; }

    /// <summary>Highest value of the scale, above 0. Points are m(c)/max(c), whatever the lowest value (docs/domain/scoring.md).</summary>
    public decimal Max { get; private set; }

    /// <summary>Distance between two values of the scale; divides the way from <see cref="Min"/> to <see cref="Max"/>.</summary>
    public decimal Step { get; private set; }

    /// <summary>True when an evaluator may answer «non applicable», which counts neither as a rating nor as zero.</summary>
    public bool AllowsNotApplicable { get; private set; }

    /// <summary>
    /// A fiche whose m(c) is below this value goes «sous le seuil»; <see cref="Min"/> to <see cref="Max"/>, null when there is none.
    /// </summary>
    public decimal? Floor { get; private set; }

    /// <summary>Place in the grid, unique in it, lowest first.</summary>
    public int Position { get; private set; }

    /// <summary>Words for some values of the scale, possibly none.</summary>
    public IReadOnlyList<CriterionLevel> Levels { get; private set; } = [];

    /// <summary>The figure this criterion is computed from; null when evaluators rate it.</summary>
    public FicheFigure? Figure { get; private set; }

    /// <summary>The table of a computed criterion, in ascending order and without gap; empty when evaluators rate it.</summary>
    public IReadOnlyList<Band> Bands { get; private set; } = [];

    /// <summary>True when the value comes from the fiche and no evaluator may change it.</summary>
    public bool IsComputed => Figure is not null;

    /// <summary>Makes a criterion that evaluators rate.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="gridId">Identity of the grid it will belong to.</param>
    /// <param name="code">Short name, 1 to 40 characters.</param>
    /// <param name="label">Name in French, 1 to 200 characters.</param>
    /// <param name="description">Explanation in French, at most 1 000 characters.</param>
    /// <param name="weight">Weight, above 0.</param>
    /// <param name="position">Place in the grid.</param>
    /// <param name="max">Highest value of the scale, above 0.</param>
    /// <param name="step">Distance between two values; divides the way from <paramref name="min"/> to <paramref name="max"/>.</param>
    /// <param name="allowsNotApplicable">Whether «non applicable» is an answer.</param>
    /// <param name="floor">Lowest m(c) that may be classed, <paramref name="min"/> to <paramref name="max"/>; null for none.</param>
    /// <param name="levels">Words for values of the scale, each value at most once.</param>
    /// <param name="min">Lowest value of the scale, from 0 and below <paramref name="max"/>.</param>
    /// <exception cref="ArgumentException">A value is impossible.</exception>
    public static Criterion Rated(
        Guid id,
        Guid gridId,
        string code,
        string label,
        string description,
        decimal weight,
        int position,
        decimal max = 5m,
        decimal step = 0.5m,
        bool allowsNotApplicable = false,
        decimal? floor = null,
        IReadOnlyList<CriterionLevel>? levels = null,
        decimal min = 0m
    )
    {
        var criterion = Make(id, gridId, code, label, description, weight, position, (min, max, step), floor);
        criterion.AllowsNotApplicable = allowsNotApplicable;
        criterion.Levels = criterion.CheckedLevels(levels ?? []);
        return criterion;
    }

    /// <summary>Makes a criterion whose value is read in a table of bands from a figure of the fiche.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="gridId">Identity of the grid it will belong to.</param>
    /// <param name="code">Short name, 1 to 40 characters.</param>
    /// <param name="label">Name in French, 1 to 200 characters.</param>
    /// <param name="description">Explanation in French, at most 1 000 characters.</param>
    /// <param name="weight">Weight, above 0.</param>
    /// <param name="position">Place in the grid.</param>
    /// <param name="figure">The figure read.</param>
    /// <param name="bands">The table, ascending, each band starting where the one before ends, the last without upper end and the first
    /// without lower end or from 0.</param>
    /// <param name="max">Highest value of the scale, above 0.</param>
    /// <param name="step">Distance between two values; divides the way from <paramref name="min"/> to <paramref name="max"/>.</param>
    /// <param name="floor">Lowest value that may be classed, <paramref name="min"/> to <paramref name="max"/>; null for none.</param>
    /// <param name="min">Lowest value of the scale, from 0 and below <paramref name="max"/>.</param>
    /// <exception cref="ArgumentException">A value is impossible, or the bands overlap, leave a gap or give a value off the
    /// scale.</exception>
    public static Criterion Computed(
        Guid id,
        Guid gridId,
        string code,
        string label,
        string description,
        decimal weight,
        int position,
        FicheFigure figure,
        IReadOnlyList<Band> bands,
        decimal max = 5m,
        decimal step = 0.5m,
        decimal? floor = null,
        decimal min = 0m
    )
    {
        if (!Enum.IsDefined(figure))
        {
            throw new ArgumentException("The figure is not one a fiche holds.", nameof(figure));
        }

        var criterion = Make(id, gridId, code, label, description, weight, position, (min, max, step), floor);
        criterion.Figure = figure;
        criterion.Bands = criterion.CheckedBands(bands);
        return criterion;
    }

    /// <summary>
    /// True when the value is on the scale: a whole number of <see cref="Step"/> above <see cref="Min"/>, up to <see cref="Max"/>.
    /// </summary>
    /// <param name="value">A rating.</param>
    public bool Accepts(decimal value) => value >= Min && value <= Max && (value - Min) % Step == 0m;

    /// <summary>
    /// True for a value at one end of the scale: it is justified in words, whatever the call asks. A scale of four values or fewer has no
    /// extremes: half of its marks would be.
    /// </summary>
    /// <param name="value">A rating, or null.</param>
    public bool NeedsWords(decimal? value) => !IsComputed && ScaleValues().Count > 4 && (value == Min || value == Max);

    /// <summary>Every value of the scale, ascending: <see cref="Min"/>, one step more, … <see cref="Max"/>.</summary>
    public IReadOnlyList<decimal> ScaleValues()
    {
        var values = new decimal[(int)((Max - Min) / Step) + 1];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Min + (i * Step);
        }

        return values;
    }

    /// <summary>
    /// The value of a computed criterion for a fiche; null when the fiche lacks the figure or evaluators rate the criterion.
    /// </summary>
    /// <param name="figures">The figures of the fiche.</param>
    public decimal? ComputedValue(FicheFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (Figure is not { } figure || figures.Of(figure) is not { } read)
        {
            return null;
        }

        // The bands touch and the last has no upper end, so the first one whose end is not reached is the one.
        var i = 0;
        while (Bands[i].To is { } end && read >= end)
        {
            i++;
        }

        return Bands[i].Value;
    }

    private static Criterion Make(
        Guid id,
        Guid gridId,
        string code,
        string label,
        string description,
        decimal weight,
        int position,
        (decimal Min, decimal Max, decimal Step) scale,
        decimal? floor
    )
    {
        var (min, max, step) = scale;
        Check.Text(code, 1, MaxCodeLength, nameof(code));
        Check.Text(label, 1, MaxLabelLength, nameof(label));
        Check.Text(description, 0, MaxDescriptionLength, nameof(description));
        Check.That(weight > 0m, "The weight must be above 0.", nameof(weight));
        Check.That(max > 0m, "The highest value must be above 0.", nameof(max));
        Check.That(min >= 0m && min < max, "The lowest value must be from 0 and below the highest.", nameof(min));
        Check.That(step > 0m && (max - min) % step == 0m, "The step must be above 0 and divide the scale.", nameof(step));
        Check.That(floor is not { } f || (f >= min && f <= max), "The floor must be on the scale.", nameof(floor));
        return new Criterion
        {
            Id = id,
            GridId = gridId,
            Code = code,
            Label = label,
            Description = description,
            Weight = weight,
            Position = position,
            Min = min,
            Max = max,
            Step = step,
            Floor = floor,
        };
    }

    private CriterionLevel[] CheckedLevels(IReadOnlyList<CriterionLevel> levels)
    {
        Check.That(levels.All(level => Accepts(level.Value)), "A level is off the scale.", nameof(levels));
        Check.That(levels.DistinctBy(level => level.Value).Count() == levels.Count, "A value has two levels.", nameof(levels));
        return [.. levels];
    }

    private Band[] CheckedBands(IReadOnlyList<Band> bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        Check.That(bands.Count > 0, "A computed criterion needs a band.", nameof(bands));
        Check.That(bands[0].From is not > 0m, "The first band must start at 0 or have no lower end.", nameof(bands));
        Check.That(bands[^1].To is null, "The last band must have no upper end.", nameof(bands));
        for (var i = 0; i < bands.Count; i++)
        {
            Check.That(Accepts(bands[i].Value), "A band gives a value off the scale.", nameof(bands));
            Check.That(bands[i].From is not { } from || bands[i].To is not { } to || from < to, "A band is empty.", nameof(bands));
            Check.That(
                i == 0 || (bands[i].From is { } start && start == bands[i - 1].To),
                "Each band must start where the one before ends.",
                nameof(bands)
            );
        }

        return [.. bands];
    }
}
