using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data.Conventions;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>One field of <see cref="RatingFields"/> as the script sends it, with the print of the value its writer saw.</summary>
public sealed record RatingChange([Required, StringLength(40)] string Path, [StringLength(16)] string? Base, string? Text);

/// <summary>Fields to save, and the version of the evaluation the page knows.</summary>
public sealed record RatingAutosaveRequest(int? Version, [Required] IReadOnlyList<RatingChange> Changes)
{
    /// <summary>What they ask to record; null, with the field and why, when a text is no answer.</summary>
    public RatingSubmission? Read(Guid ficheId, Guid evaluatorId, out (string Path, string Message)? refused)
    {
        refused = null;
        var submission = new RatingSubmission(ficheId, evaluatorId, Version, [], Comment: null, Filing: false)
        {
            Seen = Changes
                .GroupBy(change => change.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Last().Base ?? string.Empty, StringComparer.Ordinal),
        };
        var entries = new List<RatingEntry>();
        foreach (var change in Changes)
        {
            var text = RatingForm.Normal(PlainText.Clean(change.Text ?? string.Empty), trims: false);
            switch (change.Path)
            {
                case RatingFields.Comment:
                    submission = submission with { Comment = text.Trim() };
                    break;
                case RatingFields.CommentToApplicant:
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
                        refused = (change.Path, RatingForm.Unreadable(answer.Mark));
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
}

/// <summary>A field two tabs changed, and the print of what is recorded.</summary>
public sealed record RatingConflictAnswer(string Path, string Label, string Mine, string Theirs, string Print);

/// <summary>What the server made of a save.</summary>
/// <param name="Version">Version of the evaluation now; null when nothing is recorded.</param>
/// <param name="Stale">True when something else was recorded since the version the page knew: the page asks what.</param>
/// <param name="Hashes">Prints of the fields sent, as they are recorded now.</param>
/// <param name="Message">Why nothing was written, in French; null when something was.</param>
public sealed record RatingAutosaveAnswer(
    int? Version,
    bool Stale,
    DateTime? SavedAt,
    IReadOnlyDictionary<string, string> Hashes,
    IReadOnlyList<RatingConflictAnswer> Conflicts,
    string? Message,
    string? Field
)
{
    public static RatingAutosaveAnswer Of(RatingOutcome.Recorded recorded, RatingAutosaveRequest request)
    {
        var saved = recorded.Saved;
        return new RatingAutosaveAnswer(
            saved?.Version,
            recorded.WasStale,
            saved?.LastSavedAt,
            request
                .Changes.Select(change => change.Path)
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(path => path, path => FieldHash.Compute(RatingFields.Recorded(saved, path)), StringComparer.Ordinal),
            [
                .. recorded.Conflicts.Select(conflict => new RatingConflictAnswer(
                    conflict.Path,
                    conflict.Label,
                    conflict.Mine,
                    conflict.Theirs,
                    FieldHash.Compute(conflict.Theirs)
                )),
            ],
            Message: null,
            Field: null
        );
    }

    public static RatingAutosaveAnswer Refused(string message, string? path) =>
        new(null, Stale: false, null, new Dictionary<string, string>(StringComparer.Ordinal), [], message, path);
}

/// <summary>A recorded field, for the script.</summary>
public sealed record RatingFieldState(string Path, string Label, string Text, string Print);

/// <summary>Where the evaluation stands, for the script.</summary>
public sealed record RatingStateAnswer(int? Version, DateTime? SavedAt, bool IsDraft, IReadOnlyList<RatingFieldState> Fields)
{
    public static RatingStateAnswer Of(RatingState state)
    {
        return new RatingStateAnswer(
            state.Stored?.Version,
            state.Stored?.LastSavedAt,
            state.Stored is null or { Status: EvaluationStatus.Draft },
            [
                .. RatingFields
                    .In(state.Grid, state.Stored)
                    .Where(field => field.Text.Length > 0)
                    .Select(field => new RatingFieldState(field.Path, field.Label, field.Text, FieldHash.Compute(field.Text))),
            ]
        );
    }
}
