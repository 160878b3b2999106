namespace AppelAProjets.Domain.Evaluations;

/// <summary>A fiche given to an evaluator to rate.</summary>
public sealed class Assignment
{
    private Assignment() { }

    /// <summary>Assigns a fiche to an evaluator.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call of the fiche.</param>
    /// <param name="ficheId">The fiche to rate.</param>
    /// <param name="evaluatorId">The user who will rate it.</param>
    /// <param name="assignedAt">The instant, in UTC.</param>
    /// <param name="assignedBy">The user who assigns.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public Assignment(Guid id, Guid callId, Guid ficheId, Guid evaluatorId, DateTime assignedAt, Guid assignedBy)
    {
        Check.Utc(assignedAt, nameof(assignedAt));
        Id = id;
        CallId = callId;
        FicheId = ficheId;
        EvaluatorId = evaluatorId;
        AssignedAt = assignedAt;
        AssignedBy = assignedBy;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche to rate.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The user who rates it.</summary>
    public Guid EvaluatorId { get; private set; }

    /// <summary>When it was assigned, in UTC.</summary>
    public DateTime AssignedAt { get; private set; }

    /// <summary>The user who assigned it.</summary>
    public Guid AssignedBy { get; private set; }

    /// <summary>When the evaluator accepted it and declared no tie with the fiche, in UTC; null until they answer.</summary>
    public DateTime? AcceptedAt { get; private set; }

    /// <summary>The evaluator accepts and declares no tie; doing it twice keeps the first instant.</summary>
    /// <param name="now">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public void Accept(DateTime now)
    {
        Check.Utc(now, nameof(now));
        AcceptedAt ??= now;
    }
}
