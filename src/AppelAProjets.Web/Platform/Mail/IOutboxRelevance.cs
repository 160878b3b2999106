using AppelAProjets.Web.Data.Outbox;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Lets the feature that wrote a message say, at the moment of sending, that its reader no longer needs it. Each implementation looks
/// at its own kinds and answers null for the others.
/// </summary>
internal interface IOutboxRelevance
{
    /// <returns>A French sentence, or null when the message must leave.</returns>
    Task<string?> WhyUselessAsync(OutboxMessage message, CancellationToken cancellation);
}
