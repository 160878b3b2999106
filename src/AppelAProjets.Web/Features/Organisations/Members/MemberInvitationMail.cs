using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Organisations.Mails;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Leaves in the outbox the message that carries an invitation, and the entry of the journal; saved by the caller.</summary>
public sealed class MemberInvitationMail(AppDbContext db, Outbox outbox, AuditLog audit, IOptions<SiteOptions> site)
{
    /// <summary>People read the end of an invitation at the time of the place that sends it.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public async Task AddAsync(OrganisationInvitation invitation, InvitationToken token, Guid actorId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(invitation);
        ArgumentNullException.ThrowIfNull(token);
        var inviter = await db.Users.AsNoTracking().Where(user => user.Id == actorId).Select(user => user.DisplayName).SingleAsync(cancellation);
        var organisation = await db.Organisations.AsNoTracking().Where(o => o.Id == invitation.OrganisationId).Select(o => o.Name).SingleAsync(cancellation);
        var letter = new MemberInvitationLetter(
            organisation, RightsWords.Verb(invitation.Rights), inviter, site.Value.Link($"/rejoindre/{token.Text}"), FrenchDates.Long(invitation.ExpiresAt, Zone));
        await outbox.AddAsync(letter, new Addressee(null, invitation.Email, string.Empty), $"member-invitation/{invitation.Id}/{token.Hash[..16]}");
        audit.Record(actorId, AuditAct.MemberInvited, null, null, $"{invitation.Email} est invité à rejoindre {organisation}\u00A0: {FrenchWords.Of(invitation.Rights)}.");
    }
}
