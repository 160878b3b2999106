namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// A suspected tie a coordinator looked at and found to be none: it is not suggested again, and who decided stays on record.
/// </summary>
public sealed class ConflictDismissal
{
    /// <summary>Longest explanation, in characters.</summary>
    public const int MaxWordsLength = 1000;

    private ConflictDismissal() { }

    /// <summary>Dismisses a suggestion.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call of the fiche.</param>
    /// <param name="pair">The fiche and the member.</param>
    /// <param name="words">Why there is no tie, 1 to 1 000 characters.</param>
    /// <param name="dismissedBy">The coordinator.</param>
    /// <param name="dismissedAt">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">The words are missing or too long, or the instant is not in UTC.</exception>
    public ConflictDismissal(Guid id, Guid callId, AssignmentPair pair, string words, Guid dismissedBy, DateTime dismissedAt)
    {
        ArgumentNullException.ThrowIfNull(pair);
        Check.Text(words, 1, MaxWordsLength, nameof(words));
        Check.Utc(dismissedAt, nameof(dismissedAt));
        Id = id;
        CallId = callId;
        FicheId = pair.FicheId;
        UserId = pair.EvaluatorId;
        Words = words;
        DismissedBy = dismissedBy;
        DismissedAt = dismissedAt;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche the suggestion spoke of; one dismissal for each member.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The member.</summary>
    public Guid UserId { get; private set; }

    /// <summary>Why there is no tie.</summary>
    public string Words { get; private set; } = "";

    /// <summary>The coordinator who decided.</summary>
    public Guid DismissedBy { get; private set; }

    /// <summary>UTC instant from which the pair is no longer suggested.</summary>
    public DateTime DismissedAt { get; private set; }
}
