namespace AppelAProjets.Web.Data.Accounts;

/// <summary>
/// Someone asks to join an organisation they found by its SIRET. One row per person and organisation: asking again after a refusal
/// opens it again. It counts for the members once the asker's address is confirmed.
/// </summary>
internal sealed class JoinRequest
{
    /// <summary>After a refusal the same question is not put again before that time: nobody is worn down.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromDays(30);

    private JoinRequest() { }

    public JoinRequest(Guid id, Guid organisationId, Guid userId, DateTime askedAt)
    {
        Id = id;
        OrganisationId = organisationId;
        UserId = userId;
        AskedAt = askedAt;
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Guid UserId { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>When the members were written to; null until the asker's address is confirmed.</summary>
    public DateTime? AnnouncedAt { get; private set; }

    public JoinRequestState State { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The member who answered.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>Optimistic concurrency token: of two answers at once, one is saved.</summary>
    public int Version { get; private set; }

    /// <summary>From that instant on the question may be put again; null when it waits for an answer or was accepted.</summary>
    public DateTime? AskableFrom => State == JoinRequestState.Declined ? DecidedAt + Pause : null;

    /// <summary>Puts the question again.</summary>
    public void AskAgain(DateTime now)
    {
        if (State == JoinRequestState.Pending)
        {
            throw new InvalidOperationException("The request still waits for an answer.");
        }

        State = JoinRequestState.Pending;
        AskedAt = now;
        AnnouncedAt = null;
        DecidedAt = null;
        DecidedBy = null;
    }

    public void Announce(DateTime now) => AnnouncedAt = now;

    public void Decide(bool accepted, Guid by, DateTime now)
    {
        if (State != JoinRequestState.Pending)
        {
            throw new InvalidOperationException("The request was answered already.");
        }

        State = accepted ? JoinRequestState.Accepted : JoinRequestState.Declined;
        DecidedAt = now;
        DecidedBy = by;
    }
}

/// <summary>Where a request to join stands.</summary>
internal enum JoinRequestState
{
    Pending,
    Accepted,
    Declined,
}
