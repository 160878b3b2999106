using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Platform.Organisations;

/// <summary>The words of the message about a request to join; the feature whose screen answers it writes them.</summary>
internal abstract class JoinRequestMail
{
    /// <param name="organisation">Its name.</param>
    /// <param name="asker">Who asks, with a confirmed address.</param>
    /// <param name="link">Where to answer.</param>
    public abstract MailTemplate Write(string organisation, User asker, string link);
}
