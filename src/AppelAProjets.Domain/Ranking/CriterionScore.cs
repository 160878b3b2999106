using System.Runtime.InteropServices;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Domain.Ranking;

/// <summary>
/// What one criterion brings to one score: m(c) and Points(c) of docs/domain/scoring.md. m(c) is kept as a
/// quotient of exact decimals, because a third has no decimal writing and ties compare m(c) exactly.
/// </summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Total">Numerator of m(c): the sum of the ratings, of the middle ones for a median, or the computed value.</param>
/// <param name="Divisor">Denominator of m(c): how many values <paramref name="Total"/> adds; 0 when the criterion has no value.</param>
/// <param name="Count">Number of ratings m(c) comes from; 0 for a computed criterion and for one nobody rated.</param>
/// <param name="Points">Points out of 100 this criterion brings, not rounded; null when it has no value.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CriterionScore(Criterion Criterion, decimal Total, int Divisor, int Count, decimal? Points)
{
    /// <summary>True when the criterion counts in W: somebody rated it, or the fiche holds its figure.</summary>
    public bool HasValue => Divisor > 0;

    /// <summary>m(c), 0 to the criterion's highest value, to 28 digits; null when the criterion has no value, which is not zero.</summary>
    public decimal? Mean => HasValue ? Total / Divisor : null;

    /// <summary>Compares two m(c) without dividing: below 0 when the first is lower, a missing one lower than any.</summary>
    internal static int CompareMeans(in CriterionScore first, in CriterionScore second) =>
        // Most fiches of a call have as many ratings: the numerators alone then tell, and missing ones are both 0.
        first.Divisor == second.Divisor
            ? first.Total.CompareTo(second.Total)
        : first.HasValue && second.HasValue ? (first.Total * second.Divisor).CompareTo(second.Total * first.Divisor)
        : first.HasValue.CompareTo(second.HasValue);

    /// <summary>True when m(c) exists and is below the criterion's floor, compared without dividing.</summary>
    internal bool IsBelowFloor => HasValue && Criterion.Floor is { } floor && Total < floor * Divisor;
}
