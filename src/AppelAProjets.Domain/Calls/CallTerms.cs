namespace AppelAProjets.Domain.Calls;

/// <summary>
/// What a call itself holds of its settings. The grid is a noun of its own, with versions: the whole, grid included, is gathered above, in
/// CallSetup, which a call does not know.
/// </summary>
public abstract record CallTerms
{
    /// <summary>Its words.</summary>
    public required CallText Text { get; init; }

    /// <summary>Its milestones.</summary>
    public required CallSchedule Schedule { get; init; }

    /// <summary>What it asks of a fiche.</summary>
    public CallRequirements Requirements { get; init; } = new();

    /// <summary>Objectives at the top of the tree, with those under them.</summary>
    public IReadOnlyList<ObjectiveNode> Objectives { get; init; } = [];

    /// <summary>Neighbourhoods concerned.</summary>
    public IReadOnlyList<NeighbourhoodEntry> Neighbourhoods { get; init; } = [];

    /// <summary>Money to share, in cents, or null.</summary>
    public long? EnvelopeCents { get; init; }

    /// <summary>Parts of the envelope.</summary>
    public IReadOnlyList<SubEnvelope> SubEnvelopes { get; init; } = [];

    /// <summary>How the committee rates.</summary>
    public RatingSettings Rating { get; init; } = new();

    /// <summary>Its own questions, in order.</summary>
    public IReadOnlyList<FormQuestion> Questions { get; init; } = [];

    /// <summary>The files it asks for, in order.</summary>
    public IReadOnlyList<RequiredPiece> Pieces { get; init; } = [];

    /// <summary>How eligibility is checked.</summary>
    public EligibilitySettings Eligibility { get; init; } = EligibilitySettings.Suggested;
}
