using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>One beat of the outbox: takes back what a dead sender held, then sends what is due. With neither, it costs one read.</summary>
internal sealed class EmptyOutbox(RecoverOutbox recover, OutboxSender sender)
{
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        if (
            await sender
                .Due()
                .Select(message => message.Id)
                .Concat(recover.Left(atStart: false).Select(message => message.Id))
                .AnyAsync(cancellation)
        )
        {
            await recover.ExecuteAsync(atStart: false, cancellation);
            await sender.ExecuteAsync(cancellation);
        }
    }
}
