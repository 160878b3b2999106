using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>A grid with one evaluator's marks on it: the criteria one by one, and the subtotal they make.</summary>
internal sealed record RatingSheet(IReadOnlyList<CriterionLine> Lines, Subtotal Subtotal)
{
    /// <summary>The criteria people rate; the others are computed.</summary>
    internal IEnumerable<CriterionLine> RatedLines => Lines.Where(line => !line.Criterion.IsComputed);

    /// <summary>Lays marks out on the grid; a mark off the scale is shown as typed and counts for nothing.</summary>
    /// <param name="grid">The grid in force.</param>
    /// <param name="figures">The figures of the fiche.</param>
    /// <param name="answers">The mark as written and the justification, by criterion.</param>
    /// <param name="justifiesEveryRating">Whether the call asks words for every rating.</param>
    public static RatingSheet Of(
        ScoringGrid grid,
        FicheFigures figures,
        IReadOnlyDictionary<Guid, CriterionAnswer> answers,
        bool justifiesEveryRating = false
    )
    {
        var lines = new List<CriterionLine>(grid.Criteria.Count);
        foreach (var criterion in grid.CriteriaInOrder)
        {
            var answer = answers.GetValueOrDefault(criterion.Id);
            var value = criterion.IsComputed ? criterion.ComputedValue(figures) : ValueOf(criterion, answer);
            var share = FrenchNumbers.Compact(grid.Share(criterion), 1);
            lines.Add(
                new CriterionLine(lines.Count, criterion, share, answer?.Mark?.Trim() ?? string.Empty, answer?.Why ?? string.Empty)
                {
                    Value = value,
                    IsNotApplicable = answer?.IsNotApplicable == true && criterion.AllowsNotApplicable,
                    Points = value is { } v ? $"{FrenchNumbers.Fixed(grid.PointsOutOfShare(criterion, v), 1)} sur {share}" : null,
                    Computed = criterion.IsComputed ? ComputedWords.For(criterion, figures) : null,
                    IsJustificationAsked = !criterion.IsComputed && (justifiesEveryRating || criterion.NeedsWords(value)),
                }
            );
        }

        var missing = RatingCheck.Lacks(grid, justifiesEveryRating, [.. lines.Select(line => line.ToEntry())]);
        lines = lines.ConvertAll(line => line with { Lacks = missing.TryGetValue(line.Criterion.Id, out var lack) ? lack : null });
        var marks = lines
            .Where(line => line is { Value: not null, Criterion.IsComputed: false })
            .ToDictionary(line => line.Criterion.Id, line => line.Value!.Value);
        return new RatingSheet(lines, Subtotal.Of(ScoringEngine.OwnScore(grid, marks, figures), lines, grid));
    }

    /// <summary>Lays out what an evaluator recorded.</summary>
    public static RatingSheet Of(ScoringGrid grid, FicheFigures figures, Evaluation stored)
    {
        return Of(grid, figures, AnswersOf(stored));
    }

    internal static Dictionary<Guid, CriterionAnswer> AnswersOf(Evaluation stored) =>
        stored.Ratings.ToDictionary(
            rating => rating.CriterionId,
            rating => new CriterionAnswer
            {
                CriterionId = rating.CriterionId,
                Mark = CriterionAnswer.Written(rating.ToEntry()),
                Why = rating.Justification,
            }
        );

    private static decimal? ValueOf(Criterion criterion, CriterionAnswer? answer) =>
        answer is not null && answer.TryRead(out var value) && value is { } mark && criterion.Accepts(mark) ? mark : null;
}

/// <summary>One criterion on the page.</summary>
/// <param name="Index">Place in the form, from 0.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Share">Its weight in percent, without the sign.</param>
/// <param name="Mark">The mark as written: «4,5», «na», or nothing.</param>
/// <param name="Why">The justification.</param>
internal sealed record CriterionLine(int Index, Criterion Criterion, string Share, string Mark, string Why)
{
    /// <summary>The value that counts; null when there is none.</summary>
    public decimal? Value { get; init; }

    public bool IsNotApplicable { get; init; }

    /// <summary>«13,5 sur 15».</summary>
    public string? Points { get; init; }

    /// <summary>Where the value of a computed criterion comes from.</summary>
    public string? Computed { get; init; }

    /// <summary>What it lacks before filing; null when nothing.</summary>
    public RatingLack? Lacks { get; init; }

    public bool Remains => Lacks == RatingLack.Mark;

    public bool IsUnjustified => Lacks == RatingLack.Words;

    /// <summary>Whether words are asked for the mark as it is.</summary>
    public bool IsJustificationAsked { get; init; }

    public string Min => FrenchNumbers.Compact(Criterion.Min);

    public string Max => FrenchNumbers.Compact(Criterion.Max);

    /// <summary>«4,5», «non applicable», «à noter».</summary>
    public string? ValueText => Value is { } value ? FrenchNumbers.Compact(value, 4) : null;

    public string FieldId => $"Answers_{Index}__Mark";

    public string WhyId => $"Answers_{Index}__Why";

    /// <summary>The field that lacks something.</summary>
    public string LackingId => IsUnjustified ? WhyId : FieldId;

    public RatingEntry ToEntry() => new(Criterion.Id, Criterion.IsComputed ? null : Value, IsNotApplicable, Why.Trim());

    public IReadOnlyList<CriterionLevel> Levels => [.. Criterion.Levels.OrderByDescending(level => level.Value)];

    /// <summary>True for the one or two levels that frame the mark.</summary>
    public bool Frames(CriterionLevel level)
    {
        if (Value is not { } value)
        {
            return false;
        }

        return level.Value == Criterion.Levels.Where(other => other.Value <= value).Select(other => (decimal?)other.Value).Max()
            || level.Value == Criterion.Levels.Where(other => other.Value >= value).Select(other => (decimal?)other.Value).Min();
    }
}

/// <summary>The evaluator's own score so far, with its terms.</summary>
/// <param name="Score">«76,67», or null when nothing has a value.</param>
/// <param name="IsComplete">True when nothing remains to rate.</param>
/// <param name="Counted">«5 critères notés sur 8, soit 75 % du poids».</param>
/// <param name="Formula">The formula the rules print.</param>
/// <param name="Remaining">What remains to rate or to justify before filing, in grid order.</param>
internal sealed record Subtotal(string? Score, bool IsComplete, string Counted, Formula Formula, IReadOnlyList<CriterionLine> Remaining)
{
    internal IReadOnlyList<CriterionLine> ToRate => [.. Remaining.Where(line => line.Remains)];

    internal IReadOnlyList<CriterionLine> ToJustify => [.. Remaining.Where(line => line.IsUnjustified)];

    private const string NothingRated = "Rien n’est encore noté";

    internal static Subtotal Of(OwnScore own, IReadOnlyList<CriterionLine> lines, ScoringGrid grid)
    {
        // What the fiche brings by itself is no rating of anybody's.
        var isRated = own.Score is not null && lines.Any(line => line is { Value: not null, Criterion.IsComputed: false });
        var formula = isRated ? Formula.Of(own) : new Formula(NothingRated, null, string.Empty);
        var remaining = lines.Where(line => line.Lacks is not null).ToList();
        var rated = lines.Count(line => line.Value is not null);
        var share = lines.Where(line => line.Value is not null).Sum(line => grid.Share(line.Criterion));
        var notApplicable = lines.Count(line => line.IsNotApplicable);
        var counted =
            $"{FrenchNumbers.Count(rated, "critère noté", "critères notés")} sur {lines.Count}, soit "
            + $"{FrenchNumbers.Compact(share, 1)}\u00A0% du poids"
            + (notApplicable == 0 ? string.Empty : $", {notApplicable} non {FrenchNumbers.Plural(notApplicable, "applicable")}");
        return new Subtotal(isRated ? formula.Result : null, !remaining.Exists(line => line.Remains), counted, formula, remaining);
    }
}
