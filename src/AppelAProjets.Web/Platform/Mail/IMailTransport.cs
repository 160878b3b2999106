using AppelAProjets.Web.Data.Outbox;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>How one message leaves the application.</summary>
internal interface IMailTransport
{
    /// <summary>
    /// True when handing the same message over twice leaves only one: an interrupted attempt may then simply be made again.
    /// </summary>
    bool IsIdempotent { get; }

    /// <summary>Hands one message over; returning means it was accepted.</summary>
    /// <exception cref="MailNotSentException">It was certainly not accepted, and may be tried again.</exception>
    /// <remarks>Any other exception means that nobody can tell whether it was.</remarks>
    Task SendAsync(OutboxMessage message, CancellationToken cancellation);
}

/// <summary>A message was certainly not accepted; the message is a French sentence for the person who runs the installation.</summary>
internal sealed class MailNotSentException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>True when the server cannot be used at all: the messages behind this one need not try now.</summary>
    public bool ServerUnreachable { get; init; }

    /// <summary>True when the address itself is refused: trying again changes nothing, a person corrects it.</summary>
    public bool IsFinal { get; init; }
}
