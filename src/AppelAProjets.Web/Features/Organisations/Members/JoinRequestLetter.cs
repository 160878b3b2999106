using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Features.Organisations.Mails;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Organisations;

namespace AppelAProjets.Web.Features.Organisations.Members;

/// <summary>Tells the members who may answer that someone asks to join.</summary>
internal sealed class JoinRequestLetter : JoinRequestMail
{
    public override MailTemplate Write(string organisation, User asker, string link) =>
        new JoinRequestMailTemplate(organisation, asker.DisplayName, asker.Email!, link);
}
