using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Programmes.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Programmes;

/// <summary>
/// Leaves in the outbox the message that carries an invitation, and the entry of the journal; saved by the caller. The message belongs to
/// no call: the people who coordinate a call may read its messages, and this one holds a secret.
/// </summary>
public sealed class InvitationMail(AppDbContext db, Outbox outbox, AuditLog audit, IOptions<SiteOptions> site)
{
    /// <summary>People read the end of an invitation at the time of the place that sends it.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public async Task AddAsync(Invitation invitation, InvitationToken token, string programme, string? callTitle, Guid actorId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        ArgumentNullException.ThrowIfNull(token);
        var inviter = await db.Users.AsNoTracking().Where(user => user.Id == actorId).Select(user => user.DisplayName).SingleAsync(cancellation);
        var letter = new InvitationLetter(
            programme, callTitle, RoleWords.Verb(invitation.Role), inviter, site.Value.Link($"/invitations/{token.Text}"), FrenchDates.Long(invitation.ExpiresAt, Zone));
        await outbox.AddAsync(letter, new Addressee(null, invitation.Email, string.Empty), $"invitation/{invitation.Id}/{token.Hash[..16]}");
        audit.Record(actorId, AuditAct.InvitationSent, invitation.CallId, null, $"Invitation envoyée à {invitation.Email}\u00A0: {FrenchWords.Of(invitation.Role)}, {callTitle ?? programme}.");
    }
}
