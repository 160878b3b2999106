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
    private const int Batch = 600;

    /// <summary>More than are sent before one kill, on a machine that lets us look.</summary>
    private const int Round = Batch / 7;

    /// <summary>On a server each one costs the time a cluster waits before it takes a node for dead.</summary>
    private static readonly int Kills = TestDatabase.IsEmbedded ? 5 : 2;

    private int _messages;

    [Fact]
    public async Task A_process_killed_again_and_again_while_sending_loses_nothing_and_doubles_nothing()
    {
        using var database = TestDatabase.Create();
        await AddAsync(database);
        int kills = 0,
            interrupted = 0;
        while (kills < Kills)
        {
            using var process = ServerProcess.Start(database);
            var target = Written(database) + Random.Shared.Next(1, Round);
            await Eventually.HoldsAsync(() => Written(database) >= target || process.HasExited, "the process sends");
            process.HasExited.ShouldBeFalse(process.Errors);
            await process.KillAsync();
            // On a machine that keeps us from looking, everything may have left before: only a kill in the middle of the work counts.
            kills += Written(database) < _messages ? 1 : 0;
            await using var db = database.Open();
            interrupted += await db.OutboxMessages.CountAsync(
                n => n.State == OutboxMessageState.Claimed || n.State == OutboxMessageState.HandingOver,
                TestContext.Current.CancellationToken
            );
            await LetTimePassAsync(db);
            if (_messages - Written(database) < 2 * Round)
            {
                await AddAsync(database);
            }
        }

        using (var last = ServerProcess.Start(database))
        {
            await Eventually.HoldsAsync(() => AllSentAsync(database), "everything is sent");
        }

        var files = Directory.GetFiles(Path.Combine(database.Folder, "mails"));
        files.Length.ShouldBe(_messages);
        files.Select(file => Eml.Read(file)["Message-ID"]).ShouldBeUnique();
        TestContext.Current.TestOutputHelper?.WriteLine($"{kills} kills, {interrupted} messages caught in the middle.");
    }

    private async Task AddAsync(TestDatabase database)
    {
        await using var db = database.Open();
        db.AddRange(Enumerable.Range(_messages + 1, Batch).Select(number => Outgoing.OutboxMessage(TimeProvider.System, number)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        _messages += Batch;
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
