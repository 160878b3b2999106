namespace AppelAProjets.Domain.Evaluations;

/// <summary>What ties a member of the committee to a fiche.</summary>
public enum ConflictKind
{
    /// <summary>A role in the applicant's structure: employee, member, volunteer, board.</summary>
    Structure,

    /// <summary>A family or close personal tie.</summary>
    Family,

    /// <summary>Elected member or agent of a body concerned by the fiche (CGCT L2131-11).</summary>
    ElectedOrAgent,

    /// <summary>A role in a body that funds the action.</summary>
    FundingBody,

    /// <summary>Anything else, told in the reason.</summary>
    Other,
}

/// <summary>
/// A declared conflict of interest (déport): from then on the member takes no part in anything about the fiche
/// (docs/domain/committee.md: a déport starts at instruction, abstaining at the vote is not enough).
/// </summary>
public sealed class ConflictOfInterest
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 1000;

    private ConflictOfInterest() { }

    /// <summary>Declares a conflict.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call of the fiche.</param>
    /// <param name="ficheId">The fiche concerned.</param>
    /// <param name="userId">The member concerned.</param>
    /// <param name="kind">The tie.</param>
    /// <param name="reason">Free words, at most 1 000 characters; may be empty.</param>
    /// <param name="declaredAt">The instant, in UTC.</param>
    /// <param name="declaredBy">The coordinator who declares it on the member's behalf; null for the member.</param>
    /// <exception cref="ArgumentException">The kind is unknown, the reason is too long or the instant is not in UTC.</exception>
    public ConflictOfInterest(
        Guid id,
        Guid callId,
        Guid ficheId,
        Guid userId,
        ConflictKind kind,
        string reason,
        DateTime declaredAt,
        Guid? declaredBy = null
    )
    {
        Check.That(Enum.IsDefined(kind), "Unknown kind of conflict.", nameof(kind));
        Check.Text(reason, 0, MaxReasonLength, nameof(reason));
        Check.Utc(declaredAt, nameof(declaredAt));
        Id = id;
        CallId = callId;
        FicheId = ficheId;
        UserId = userId;
        Kind = kind;
        Reason = reason;
        DeclaredAt = declaredAt;
        DeclaredBy = declaredBy == userId ? null : declaredBy;
    }

    /// <summary>Identity of the declaration.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche concerned.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The member concerned.</summary>
    public Guid UserId { get; private set; }

    /// <summary>The tie.</summary>
    public ConflictKind Kind { get; private set; }

    /// <summary>The member's own words, at most 1 000 characters; possibly empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>When it was declared, in UTC.</summary>
    public DateTime DeclaredAt { get; private set; }

    /// <summary>The coordinator who declared it on the member's behalf; null when the member did.</summary>
    public Guid? DeclaredBy { get; private set; }
}
