using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Where verbs leave messages: a row added to the change being made, saved with it or not at all. A job sends it afterwards.
/// </summary>
internal sealed class Outbox(AppDbContext db, MailRenderer renderer, TimeProvider clock)
{
    /// <summary>What was rendered ahead, and the last one: a letter written to several readers alike is rendered once.</summary>
    private readonly Dictionary<MailTemplate, (string Html, string Text)> _ready = [];

    private (MailTemplate Letter, (string Html, string Text) Bodies)? _last;

    /// <summary>
    /// Renders a letter before the transaction that will add it, so that nobody waits for it there. One added otherwise than it was
    /// prepared, because something changed meanwhile, is rendered then.
    /// </summary>
    public async Task PrepareAsync(MailTemplate letter) => _ready[letter] = await BodiesAsync(letter);

    /// <param name="letter">The words.</param>
    /// <param name="to">The reader.</param>
    /// <param name="uniqueKey">What makes the message the only one of its kind; the database refuses a second.</param>
    /// <param name="callId">The call concerned, or null.</param>
    /// <param name="ficheId">The fiche concerned, or null.</param>
    /// <param name="notBefore">The message is held back until that instant (UTC); null to let it leave at once.</param>
    public async Task AddAsync(
        MailTemplate letter,
        Addressee to,
        string uniqueKey,
        Guid? callId = null,
        Guid? ficheId = null,
        DateTime? notBefore = null
    ) =>
        db.OutboxMessages.Add(
            new OutboxMessage(
                clock.NewId(),
                uniqueKey,
                letter.Kind,
                callId,
                ficheId,
                to.UserId,
                await ContentAsync(letter, to),
                clock.UtcNow(),
                notBefore
            )
        );

    /// <summary>Puts other words in a message that is still held back.</summary>
    public async Task RewriteAsync(OutboxMessage held, MailTemplate letter, Addressee to) => held.Rewrite(await ContentAsync(letter, to));

    private async Task<OutboxMessageContent> ContentAsync(MailTemplate letter, Addressee to)
    {
        var (html, text) = await BodiesAsync(letter);
        return new OutboxMessageContent(
            to.Email,
            to.Name,
            letter.Subject.Length > 250 ? letter.Subject[..250] : letter.Subject,
            html,
            text
        );
    }

    private async Task<(string Html, string Text)> BodiesAsync(MailTemplate letter)
    {
        if (_ready.TryGetValue(letter, out var ready))
        {
            return ready;
        }

        if (_last is not { } last || last.Letter != letter)
        {
            _last = last = (letter, await renderer.RenderAsync(letter));
        }

        return last.Bodies;
    }
}
