using System.Collections.Concurrent;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>A transport that does what the test says, and remembers what it was given.</summary>
internal sealed class ScriptedTransport(Func<OutboxMessage, Task>? act = null, bool idempotent = false) : IMailTransport
{
    public ConcurrentQueue<Guid> Given { get; } = new();

    public bool IsIdempotent => idempotent;

    public static ScriptedTransport Refusing() => new(_ => throw new MailNotSentException("Boîte pleine."));

    public async Task SendAsync(OutboxMessage notice, CancellationToken cancellation)
    {
        Given.Enqueue(notice.Id);
        await (act?.Invoke(notice) ?? Task.CompletedTask);
    }
}
