using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Invitations;

/// <summary>
/// Leaves in the outbox the message that carries an invitation, and the entry of the journal; saved by the caller. The message belongs to
/// no call: the people who coordinate a call may read its messages, and this one holds a secret.
/// </summary>
internal sealed class InvitationMail(AppDbContext db, Outbox outbox, AuditLog audit, IOptions<SiteOptions> site)
{
    public async Task AddAsync(
        InvitationTarget target,
        EmailInvitation invitation,
        InvitationToken token,
        Guid actorId,
        CancellationToken cancellation
    )
    {
        var inviter = await db
            .Users.AsNoTracking()
            .Where(user => user.Id == actorId)
            .Select(user => user.DisplayName)
            .SingleAsync(cancellation);
        var link = new InvitationLink(
            inviter,
            site.Value.Link($"/{target.Root}/{token.Text}"),
            FrenchDates.Long(invitation.ExpiresAt, FrenchDates.Paris)
        );
        var message = await target.WriteAsync(invitation, link, cancellation);
        await outbox.AddAsync(
            message.MailTemplate,
            new Addressee(null, invitation.Email, string.Empty),
            $"{target.MessageKey}/{invitation.Id}/{token.Hash[..16]}"
        );
        audit.Record(actorId, message.Act, target.CallOf(invitation), null, message.Journal);
    }
}
