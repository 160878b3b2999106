using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches.Fields;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>A field written differently here and in what is recorded.</summary>
public sealed record RatingConflict(string Path, string Label, string Mine, string Theirs);

/// <summary>
/// An evaluation as a list of fields, each a path and a text: one per criterion («4,5», then the justification on the lines after), and
/// two comments. Autosave speaks of nothing else.
/// </summary>
public static class RatingFields
{
    public const string Comment = "Comment";
    public const string CommentToApplicant = "ApplicantComment";

    public static string PathOf(Guid criterionId) => criterionId.ToString();

    /// <summary>A whole answer in one text.</summary>
    public static string TextOf(string mark, string why) => why.Length == 0 ? mark : $"{mark}\n{why}";

    public static string TextOf(RatingEntry? entry) =>
        entry is null ? string.Empty : TextOf(CriterionAnswer.Written(entry), entry.Justification);

    /// <summary>The text recorded in a field.</summary>
    public static string Recorded(Evaluation? evaluation, string path) =>
        path switch
        {
            _ when evaluation is null => string.Empty,
            Comment => evaluation.CommentToCommittee,
            CommentToApplicant => evaluation.CommentToApplicant,
            _ => TextOf(evaluation.Ratings.FirstOrDefault(rating => PathOf(rating.CriterionId) == path)?.ToEntry()),
        };

    /// <summary>Every field of a grid with what is recorded in it.</summary>
    public static IEnumerable<(string Path, string Label, string Text)> In(ScoringGrid grid, Evaluation? evaluation) =>
        Names(grid).Select(field => (field.Path, field.Label, Recorded(evaluation, field.Path)));

    /// <summary>The prints of the fields that hold something, one per line, as the page carries them.</summary>
    public static string Hashes(ScoringGrid grid, Evaluation? evaluation) =>
        string.Join(
            '\n',
            In(grid, evaluation).Where(field => field.Text.Length > 0).Select(field => $"{field.Path} {FieldHash.Compute(field.Text)}")
        );

    /// <summary>The fields asked that somebody else changed since their writer saw them, to something else.</summary>
    public static IReadOnlyList<RatingConflict> Conflicts(ScoringGrid grid, Evaluation? stored, RatingSubmission asked)
    {
        var labels = Names(grid).ToDictionary(field => field.Path, field => field.Label, StringComparer.Ordinal);
        return
        [
            .. Asked(asked)
                .Select(field => new RatingConflict(
                    field.Path,
                    labels.GetValueOrDefault(field.Path, string.Empty),
                    field.Text,
                    Recorded(stored, field.Path)
                ))
                .Where(field =>
                    field.Mine != field.Theirs && FieldHash.Compute(field.Theirs) != asked.Seen?.GetValueOrDefault(field.Path, string.Empty)
                ),
        ];
    }

    /// <summary>A submission without some of its fields.</summary>
    public static RatingSubmission Without(RatingSubmission asked, IReadOnlyList<RatingConflict> conflicts)
    {
        var left = conflicts.Select(conflict => conflict.Path).ToHashSet(StringComparer.Ordinal);
        return asked with
        {
            Entries = [.. asked.Entries.Where(entry => !left.Contains(PathOf(entry.CriterionId)))],
            Comment = left.Contains(Comment) ? null : asked.Comment,
            CommentToApplicant = left.Contains(CommentToApplicant) ? null : asked.CommentToApplicant,
        };
    }

    /// <summary>The fields a submission writes.</summary>
    public static IEnumerable<(string Path, string Text)> Asked(RatingSubmission asked)
    {
        (string Path, string? Text)[] comments = [(Comment, asked.Comment), (CommentToApplicant, asked.CommentToApplicant)];
        return asked
            .Entries.Select(entry => (PathOf(entry.CriterionId), TextOf(entry)))
            .Concat(comments.Where(comment => comment.Text is not null).Select(comment => (comment.Path, comment.Text!)));
    }

    private static IEnumerable<(string Path, string Label)> Names(ScoringGrid grid) =>
        [
            .. grid.CriteriaInOrder.Select(criterion => (PathOf(criterion.Id), criterion.Label)),
            (Comment, "Commentaire au comité"),
            (CommentToApplicant, "Commentaire pour le porteur"),
        ];
}
