using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Where verbs leave messages: a row added to the change being made, saved with it or not at all. A job sends it afterwards.
/// </summary>
internal sealed class Outbox(AppDbContext db, MailRenderer renderer, TimeProvider clock)
{
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
        var (html, text) = await renderer.RenderAsync(letter);
        return new OutboxMessageContent(
            to.Email,
            to.Name,
            letter.Subject.Length > 250 ? letter.Subject[..250] : letter.Subject,
            html,
            text
        );
    }
}
