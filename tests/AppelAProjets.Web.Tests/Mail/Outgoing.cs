using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Tests.Mail;

/// <summary>What the tests of the outbox say again and again.</summary>
internal static class Outgoing
{
    internal static OutboxMessage OutboxMessage(
        TimeProvider clock,
        int number = 1,
        string recipient = "lucie@association.example",
        string name = "Lucie Marchand",
        string subject = "Votre dépôt est enregistré"
    ) =>
        new(
            clock.NewId(),
            $"essai:{number}",
            OutboxMessageKind.FilingReceipt,
            null,
            null,
            null,
            new OutboxMessageContent(
                recipient,
                name,
                subject,
                $"<p>Bonjour, le n° {number} est déposé à 23 h 59.</p>",
                $"Bonjour,\nle n° {number} est déposé à 23 h 59.\n"
            ),
            clock.UtcNow()
        );

    internal static async Task<OutboxMessage> NoticeAsync(this TestApp app, int number = 1, string recipient = "lucie@association.example")
    {
        var notice = OutboxMessage(app.Clock, number, recipient);
        await app.DbAsync(async db =>
        {
            db.Add(notice);
            await db.SaveChangesAsync();
        });
        return notice;
    }

    internal static Task<OutboxMessage> RereadAsync(this TestApp app, OutboxMessage notice) =>
        app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(n => n.Id == notice.Id));

    /// <summary>Puts a message where a process that died would have left it.</summary>
    internal static Task LeftAsync(this TestApp app, OutboxMessage notice, OutboxMessageState state, DateTime claimedAt) =>
        app.DbAsync(db =>
            db.WriteAsync(
                token =>
                    db.OutboxMessages.Where(n => n.Id == notice.Id)
                        .ExecuteUpdateAsync(set => set.SetProperty(n => n.State, state).SetProperty(n => n.ClaimedAt, claimedAt), token),
                CancellationToken.None
            )
        );

    /// <summary>One run of the sender, with the transport of the settings unless another is given.</summary>
    internal static Task SendAsync(this TestApp app, IMailTransport? transport = null) =>
        app.InScopeAsync(services =>
            new OutboxSender(
                services.GetRequiredService<AppDbContext>(),
                transport ?? services.GetRequiredService<IMailTransport>(),
                services.GetServices<IOutboxRelevance>(),
                services.GetRequiredService<IOptions<MailOptions>>(),
                app.Clock,
                NullLogger<OutboxSender>.Instance
            ).ExecuteAsync(CancellationToken.None)
        );

    internal static Task RecoverAsync(this TestApp app, bool atStart) =>
        app.InScopeAsync(services => services.GetRequiredService<RecoverOutbox>().ExecuteAsync(atStart, CancellationToken.None));

    internal static IReadOnlyList<Eml> Mails(this TestApp app) => Eml.ReadFolder(Path.Combine(app.Folder, "mails"));
}
