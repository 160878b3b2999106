using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Autosave;

namespace AppelAProjets.Web.Features.Rating.Editing;

/// <summary>What an evaluator asks to record on one fiche.</summary>
/// <param name="Version">The version they saw; null when nothing was recorded.</param>
/// <param name="Entries">Whole answers; criteria without entry keep theirs.</param>
/// <param name="Comment">The comment to the committee; null keeps the one recorded.</param>
/// <param name="Filing">True to file what is recorded.</param>
internal sealed record RatingSubmission(
    Guid FicheId,
    Guid EvaluatorId,
    int? Version,
    IReadOnlyList<RatingEntry> Entries,
    string? Comment,
    bool Filing
)
{
    /// <summary>The comment to the applicant; null keeps the one recorded.</summary>
    public string? CommentToApplicant { get; init; }

    /// <summary>
    /// For a save field by field: the hash of the value its writer saw, by path of <see cref="RatingFields"/>. What another tab wrote
    /// elsewhere in the grid stays; null refuses a version that is not the one recorded.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Seen { get; init; }
}

/// <summary>What was recorded: all that was asked, or the draft alone when something remains to write before it can be filed.</summary>
/// <param name="State">What is recorded now.</param>
internal sealed record RecordedRatings(RatingState State)
{
    /// <summary>True when something was recorded since the version its writer saw.</summary>
    public bool WasStale { get; init; }

    /// <summary>Fields left as they are recorded, because both changed; empty but for a save field by field.</summary>
    public IReadOnlyList<AutosaveConflict> Conflicts { get; init; } = [];
}
