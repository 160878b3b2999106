using AppelAProjets.Web.Data.Outbox;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Mail;

/// <summary>
/// Writes each message as one file in a folder, where a mail server or a person picks it up. The name comes from the message and the
/// file appears whole, by a rename: an attempt interrupted anywhere and made again leaves one file.
/// </summary>
internal sealed class PickupTransport(IOptions<MailOptions> options, IHostEnvironment environment) : IMailTransport
{
    public bool IsIdempotent => true;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        using var mime = MimeMessages.Compose(message, options.Value.Sender);
        var folder = Path.GetFullPath(options.Value.PickupDirectory, environment.ContentRootPath);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, MailIdentity.FileName(message));
        var unfinished = path + ".tmp";
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 4_096, useAsync: true))
        {
            await mime.WriteToAsync(MimeMessages.Format, file, cancellation);
            await file.FlushAsync(cancellation);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
