using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Autosave;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>
/// An evaluation as a list of fields, each a path and a text: one per criterion («4,5», then the justification on the lines after), and
/// two comments. Autosave speaks of nothing else.
/// </summary>
internal static class RatingFields
{
    public const string Comment = EvaluationField.Comment;
    public const string CommentToApplicant = EvaluationField.ApplicantComment;

    public static string PathOf(Guid criterionId) => criterionId.ToString();

    /// <summary>The field a refusal speaks of; null when of none.</summary>
    public static string? PathOf(Refusal refusal) =>
        EvaluationField.CriterionOf(refusal.Field) is { } criterionId ? PathOf(criterionId)
        : refusal.Field.Length == 0 ? null
        : refusal.Field;

    /// <summary>
    /// What a save field by field asks to record; null when a text is no answer, and <paramref name="refused"/> says which.
    /// </summary>
    public static RatingSubmission? Read(Guid ficheId, Guid evaluatorId, AutosaveRequest request, out AutosaveAnswer? refused)
    {
        refused = null;
        var changes = request.ToChanges();
        var submission = new RatingSubmission(ficheId, evaluatorId, request.Version, [], Comment: null, Filing: false)
        {
            Seen = changes
                .GroupBy(change => change.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Last().Base, StringComparer.Ordinal),
        };
        var entries = new List<RatingEntry>();
        foreach (var change in changes)
        {
            var text = RatingForm.Normal(change.Text, trims: false);
            switch (change.Path)
            {
                case Comment:
                    submission = submission with { Comment = text.Trim() };
                    break;
                case CommentToApplicant:
                    submission = submission with { CommentToApplicant = text.Trim() };
                    break;
                default:
                    var end = text.IndexOf('\n', StringComparison.Ordinal);
                    var answer = new CriterionAnswer
                    {
                        Mark = end < 0 ? text : text[..end],
                        Why = end < 0 ? string.Empty : text[(end + 1)..].Trim(),
                    };
                    if (!Guid.TryParse(change.Path, out var criterionId) || !answer.TryRead(out var value))
                    {
                        refused = AutosaveAnswer.Refused(RatingForm.Unreadable(answer.Mark), change.Path);
                        return null;
                    }

                    entries.Add(new RatingEntry(criterionId, value, answer.IsNotApplicable, answer.Why));
                    break;
            }
        }

        return submission with
        {
            Entries = entries,
        };
    }

    /// <summary>Fingerprints of the fields a request named, as they are recorded.</summary>
    public static IReadOnlyDictionary<string, string> HashesOf(Evaluation? stored, AutosaveRequest request) =>
        request
            .Changes.Select(change => change.Path)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(path => path, path => FieldHash.Compute(Recorded(stored, path)), StringComparer.Ordinal);

    /// <summary>Whether a submission writes words that are not recorded yet.</summary>
    public static bool WritesWords(Evaluation? stored, RatingSubmission asked) =>
        (asked.Comment is { } comment && comment != stored?.CommentToCommittee)
        || (asked.CommentToApplicant is { } words && words != stored?.CommentToApplicant)
        || asked.Entries.Any(entry =>
            entry.Justification
            != (stored?.Ratings.FirstOrDefault(rating => rating.CriterionId == entry.CriterionId)?.Justification ?? string.Empty)
        );

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

    /// <summary>The hashes of the fields that hold something, one per line, as the page carries them.</summary>
    public static string Hashes(ScoringGrid grid, Evaluation? evaluation) =>
        string.Join(
            '\n',
            In(grid, evaluation).Where(field => field.Text.Length > 0).Select(field => $"{field.Path} {FieldHash.Compute(field.Text)}")
        );

    /// <summary>The fields asked that somebody else changed since their writer saw them, to something else.</summary>
    public static IReadOnlyList<AutosaveConflict> Conflicts(ScoringGrid grid, Evaluation? stored, RatingSubmission asked)
    {
        var labels = Names(grid).ToDictionary(field => field.Path, field => field.Label, StringComparer.Ordinal);
        return
        [
            .. from field in Asked(asked)
            let theirs = Recorded(stored, field.Path)
            let hash = FieldHash.Compute(theirs)
            where FieldConflict.Arises(asked.Seen?.GetValueOrDefault(field.Path, string.Empty), hash, theirs, field.Text)
            select new AutosaveConflict(
                field.Path,
                labels.GetValueOrDefault(field.Path, string.Empty),
                field.Text,
                theirs,
                hash,
                IsOwn: true
            ),
        ];
    }

    /// <summary>A submission without some of its fields.</summary>
    public static RatingSubmission Without(RatingSubmission asked, IReadOnlyList<AutosaveConflict> conflicts)
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
