namespace AppelAProjets.Domain.Discussions;

/// <summary>What one person writes about a fiche to those who examine it with them. It is never changed, only taken back.</summary>
public sealed class DiscussionMessage
{
    /// <summary>Longest message, in characters.</summary>
    public const int MaxTextLength = 4000;

    /// <summary>Most people one message may call on.</summary>
    public const int MaxMentions = 50;

    private DiscussionMessage() { }

    private DiscussionMessage(Guid id, Guid callId, Guid ficheId, Guid authorId, string text, IReadOnlyList<Guid> mentions, DateTime now)
    {
        Id = id;
        CallId = callId;
        FicheId = ficheId;
        AuthorId = authorId;
        Text = text;
        Mentions = mentions;
        WrittenAt = now;
    }

    /// <summary>Identity, given by the page the message was written on: sent twice, it is one message.</summary>
    public Guid Id { get; private set; }

    /// <summary>Its call, kept here too so that a list of the call needs no fiche.</summary>
    public Guid CallId { get; private set; }

    /// <summary>The fiche spoken of.</summary>
    public Guid FicheId { get; private set; }

    /// <summary>The user who wrote it.</summary>
    public Guid AuthorId { get; private set; }

    /// <summary>The words, 1 to 4 000 characters.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The users called on, each once, never the author; at most 50.</summary>
    public IReadOnlyList<Guid> Mentions { get; private set; } = [];

    /// <summary>When it was written, in UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>When its author took it back, in UTC; null while it stands. Its words stay on record and are shown to nobody.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>Optimistic concurrency token, moved by the store at each save.</summary>
    public int Version { get; private set; }

    /// <summary>Writes a message.</summary>
    /// <param name="id">Identity, made by the page.</param>
    /// <param name="seat">What the author may do on the fiche.</param>
    /// <param name="text">The words as typed.</param>
    /// <param name="mentions">The users called on.</param>
    /// <param name="participants">Those who may read the discussion: nobody else can be called on.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>The message, or why there is none.</returns>
    /// <exception cref="ArgumentException">The instant is not in UTC.</exception>
    public static (DiscussionMessage? Message, Refusal? Refusal) Write(
        Guid id,
        DiscussionSeat seat,
        string text,
        IReadOnlyList<Guid> mentions,
        IReadOnlySet<Guid> participants,
        DateTime now
    )
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(text);
        if (now.Kind != DateTimeKind.Utc)
        {
            throw new ArgumentException("An instant must be in UTC.", nameof(now));
        }

        var words = text.ReplaceLineEndings("\n").Trim();
        var called = mentions.Where(mention => mention != seat.UserId).Distinct().ToList();
        Refusal? refusal = words.Length switch
        {
            _ when seat.WhyClosed(now) is { } closed => closed,
            0 => new("discussion.empty", nameof(Text), "Écrivez votre message avant de l’envoyer."),
            > MaxTextLength => new(
                "discussion.long",
                nameof(Text),
                $"Le message compte {words.Length} caractères, le maximum est {MaxTextLength}\u00A0: raccourcissez-le ou partagez-le en "
                    + "deux."
            ),
            _ when called.Count > MaxMentions || !called.TrueForAll(participants.Contains) => new(
                "discussion.mention",
                nameof(Mentions),
                "Une des personnes à prévenir ne suit plus cette fiche\u00A0: vérifiez la liste, puis envoyez de nouveau."
            ),
            _ => null,
        };
        return refusal is null ? (new(id, seat.CallId, seat.FicheId, seat.UserId, words, called, now), null) : (null, refusal);
    }

    /// <summary>Takes the message back; doing it twice keeps the first instant.</summary>
    /// <param name="by">The user who asks.</param>
    /// <param name="now">The instant, in UTC.</param>
    /// <returns>Why not, or null.</returns>
    public Refusal? Withdraw(Guid by, DateTime now)
    {
        if (by != AuthorId)
        {
            return new("discussion.author", string.Empty, "Seule la personne qui a écrit un message peut le retirer.");
        }

        WithdrawnAt ??= now;
        return null;
    }
}
