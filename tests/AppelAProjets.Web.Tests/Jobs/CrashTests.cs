using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Mail;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Jobs;

/// <summary>The real process, killed while it sends.</summary>
public sealed class CrashTests
{
    private const int Messages = 600;

    /// <summary>On a server each one costs the time a cluster waits before it takes a node for dead.</summary>
    private static readonly int Kills = TestDatabase.IsEmbedded ? 5 : 2;

    [Fact]
    public async Task A_process_killed_again_and_again_while_sending_loses_nothing_and_doubles_nothing()
    {
        using var database = TestDatabase.Create();
        await using (var db = database.Open())
        {
            db.AddRange(Enumerable.Range(1, Messages).Select(number => Outgoing.OutboxMessage(TimeProvider.System, number)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var interrupted = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = ServerProcess.Start(database);
            var target = Written(database) + Random.Shared.Next(1, Messages / (Kills + 2));
            await Eventually.HoldsAsync(() => Written(database) >= target || process.HasExited, "the process sends", 60);
            process.HasExited.ShouldBeFalse(process.Errors);
            await process.KillAsync();
            await using var db = database.Open();
            interrupted += await db.OutboxMessages.CountAsync(
                n => n.State == OutboxMessageState.Claimed || n.State == OutboxMessageState.HandingOver,
                TestContext.Current.CancellationToken
            );
            await LetTimePassAsync(db);
        }

        Written(database).ShouldBeLessThan(Messages, "the kills must come in the middle of the work");
        using (var last = ServerProcess.Start(database))
        {
            await Eventually.HoldsAsync(() => AllSentAsync(database), "everything is sent", 60);
        }

        var files = Directory.GetFiles(Path.Combine(database.Folder, "mails"));
        files.Length.ShouldBe(Messages);
        files.Select(file => Eml.Read(file)["Message-ID"]).ShouldBeUnique();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {interrupted} messages caught in the middle.");
    }

    /// <summary>On a shared database other processes could be at work: what a dead one held is taken back once it is stale.</summary>
    private static async Task LetTimePassAsync(Web.Data.AppDbContext db)
    {
        if (!TestDatabase.IsEmbedded)
        {
            await db
                .OutboxMessages.Where(n => n.ClaimedAt != null)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(n => n.ClaimedAt, n => n.ClaimedAt!.Value.AddMinutes(-6)),
                    TestContext.Current.CancellationToken
                );
        }
    }

    private static int Written(TestDatabase database)
    {
        var folder = Path.Combine(database.Folder, "mails");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").Count() : 0;
    }

    private static async Task<bool> AllSentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.OutboxMessages.AllAsync(notice => notice.State == OutboxMessageState.Sent);
    }
}
