namespace AppelAProjets.Domain.Evaluations;

/// <summary>
/// The coordinator who follows a fiche in place of a colleague in déport. One per fiche and colleague; naming another replaces.
/// </summary>
public sealed class CoordinationReplacement
{
    private CoordinationReplacement() { }

    /// <summary>Names who replaces a conflicted coordinator.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="conflict">The declared conflict of the coordinator replaced.</param>
    /// <param name="replacementId">A coordinator of the call without conflict on the fiche.</param>
    /// <param name="namedBy">Who names them.</param>
    /// <param name="namedAt">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">A person would replace themself, or the instant is not in UTC.</exception>
    public CoordinationReplacement(Guid id, ConflictOfInterest conflict, Guid replacementId, Guid namedBy, DateTime namedAt)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        Id = id;
        CallId = conflict.CallId;
        FicheId = conflict.FicheId;
        AbsentId = conflict.UserId;
        Name(replacementId, namedBy, namedAt);
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche to follow.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The coordinator in déport.</summary>
    public Guid AbsentId { get; private set; }

    /// <summary>The coordinator who follows it.</summary>
    public Guid ReplacementId { get; private set; }

    /// <summary>Who named them.</summary>
    public Guid NamedBy { get; private set; }

    /// <summary>UTC instant of the last naming.</summary>
    public DateTime NamedAt { get; private set; }

    /// <summary>Names someone else.</summary>
    /// <param name="replacementId">A coordinator of the call without conflict on the fiche.</param>
    /// <param name="namedBy">Who names them.</param>
    /// <param name="namedAt">The instant, in UTC.</param>
    /// <exception cref="ArgumentException">A person would replace themself, or the instant is not in UTC.</exception>
    public void Name(Guid replacementId, Guid namedBy, DateTime namedAt)
    {
        Check.That(replacementId != AbsentId, "Nobody replaces themself.", nameof(replacementId));
        Check.Utc(namedAt, nameof(namedAt));
        ReplacementId = replacementId;
        NamedBy = namedBy;
        NamedAt = namedAt;
    }
}
