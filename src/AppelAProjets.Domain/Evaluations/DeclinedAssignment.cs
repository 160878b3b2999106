namespace AppelAProjets.Domain.Evaluations;

/// <summary>Why an evaluator declines a fiche. A tie is no reason here: it is declared as a conflict (déport).</summary>
public enum DeclineReason
{
    /// <summary>Too many fiches already.</summary>
    Workload,

    /// <summary>Not their field.</summary>
    Competence,

    /// <summary>Not available before the end of rating.</summary>
    Unavailable,

    /// <summary>Anything else, told in words.</summary>
    Other,
}

/// <summary>
/// An assignment its evaluator declined. The assignment is gone, so nothing waits for it any more; this stays, for the coordinator who
/// gives the fiche to someone else and for the automatic assignment, which does not propose it again
/// (docs/decisions/withdrawn-assignments.md).
/// </summary>
public sealed class DeclinedAssignment
{
    /// <summary>Longest explanation, in characters.</summary>
    public const int MaxWordsLength = 1000;

    private DeclinedAssignment() { }

    /// <summary>Records the refusal of an assignment.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="assignment">The assignment declined.</param>
    /// <param name="reason">The coded reason.</param>
    /// <param name="words">Free words, at most 1 000 characters; needed with <see cref="DeclineReason.Other"/>.</param>
    /// <param name="declinedAt">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">The reason is unknown, the words are too long or missing, or the instant is not in
    /// UTC.</exception>
    public DeclinedAssignment(Guid id, Assignment assignment, DeclineReason reason, string words, DateTime declinedAt)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        Check.That(Enum.IsDefined(reason), "Unknown reason.", nameof(reason));
        Check.Text(words, reason == DeclineReason.Other ? 1 : 0, MaxWordsLength, nameof(words));
        Check.Utc(declinedAt, nameof(declinedAt));
        Id = id;
        CallId = assignment.CallId;
        FicheId = assignment.FicheId;
        EvaluatorId = assignment.EvaluatorId;
        Reason = reason;
        Words = words;
        DeclinedAt = declinedAt;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche given back, once for each person.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The person who declined.</summary>
    public Guid EvaluatorId { get; private set; }

    /// <summary>The coded reason.</summary>
    public DeclineReason Reason { get; private set; }

    /// <summary>Their own words, possibly empty.</summary>
    public string Words { get; private set; } = "";

    /// <summary>UTC instant at which the assignment was given back.</summary>
    public DateTime DeclinedAt { get; private set; }
}
