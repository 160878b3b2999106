using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Spreadsheets;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Rating.Sheets;

/// <summary>What a line says otherwise than what is recorded.</summary>
internal static class SheetDifferences
{
    internal static IReadOnlyList<SheetChange> Find(SheetRow row, Evaluation? recorded, ScoringGrid grid)
    {
        var changes = new List<SheetChange>();
        foreach (var criterion in grid.CriteriaInOrder)
        {
            if (row.Entries.FirstOrDefault(entry => entry.CriterionId == criterion.Id) is not { } entry)
            {
                continue;
            }

            var rating = RatingOf(recorded, entry);
            if (!SameMark(rating, entry))
            {
                changes.Add(
                    new SheetChange(
                        criterion.Label,
                        Words(rating?.Value, rating?.NotApplicable == true),
                        Words(entry.Value, entry.NotApplicable)
                    )
                );
            }

            if (!SameWords(rating, entry))
            {
                changes.Add(
                    new SheetChange(
                        $"Justification de «\u00A0{criterion.Label}\u00A0»",
                        rating?.Justification ?? string.Empty,
                        entry.Justification
                    )
                );
            }
        }

        if (!Same(recorded?.CommentToCommittee, row.Comment))
        {
            changes.Add(new SheetChange(SheetColumns.CommentHeading, recorded?.CommentToCommittee ?? string.Empty, row.Comment));
        }

        if (row.CommentToApplicant is { } words && !Same(recorded?.CommentToApplicant, words))
        {
            changes.Add(new SheetChange(SheetColumns.CommentToApplicantHeading, recorded?.CommentToApplicant ?? string.Empty, words));
        }

        return changes;
    }

    internal static IReadOnlyCollection<RatingEntry> ChangedEntries(SheetRow row, Evaluation? recorded) =>
        [.. row.Entries.Where(entry => RatingOf(recorded, entry) is var rating && (!SameMark(rating, entry) || !SameWords(rating, entry)))];

    private static Domain.Evaluations.Rating? RatingOf(Evaluation? recorded, RatingEntry entry) =>
        recorded?.Ratings.FirstOrDefault(rating => rating.CriterionId == entry.CriterionId);

    private static bool SameMark(Domain.Evaluations.Rating? rating, RatingEntry entry) =>
        rating?.Value == entry.Value && (rating?.NotApplicable ?? false) == entry.NotApplicable;

    private static bool SameWords(Domain.Evaluations.Rating? rating, RatingEntry entry) => Same(rating?.Justification, entry.Justification);

    /// <summary>What a cell does not keep, spaces around and the kind of line ends, is no difference.</summary>
    private static bool Same(string? recorded, string read) => XlsxText.Kept(recorded ?? string.Empty) == read;

    private static string Words(decimal? value, bool notApplicable) =>
        notApplicable ? "non applicable"
        : value is { } mark ? FrenchNumbers.Compact(mark, 4)
        : string.Empty;
}
