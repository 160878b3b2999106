using System.Diagnostics;
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
    private const int Kills = 5;

    [Fact]
    public async Task A_process_killed_again_and_again_while_sending_loses_nothing_and_doubles_nothing()
    {
        using var database = TestDatabase.Create();
        await using (var db = database.Open())
        {
            db.AddRange(Enumerable.Range(1, Messages).Select(number => Outgoing.Notice(TimeProvider.System, number)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var interrupted = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = Start(database);
            var target = Written(database) + Random.Shared.Next(1, Messages / (Kills + 2));
            await Eventually.HoldsAsync(() => Written(database) >= target || process.HasExited, "the process sends", 60);
            process.HasExited.ShouldBeFalse(process.HasExited ? await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : null);
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await using var db = database.Open();
            if (!TestDatabase.IsEmbedded)
            {
                // Other processes could be at work on a shared database: what a dead one held is taken back once it is stale.
                await db.Notices.Where(n => n.ClaimedAt != null).ExecuteUpdateAsync(set => set.SetProperty(n => n.ClaimedAt, n => n.ClaimedAt!.Value.AddMinutes(-6)), TestContext.Current.CancellationToken);
            }

            interrupted += await db.Notices.CountAsync(n => n.State == NoticeState.Claimed || n.State == NoticeState.HandingOver, TestContext.Current.CancellationToken);
        }

        Written(database).ShouldBeLessThan(Messages, "the kills must come in the middle of the work");
        using (var last = Start(database))
        {
            await Eventually.HoldsAsync(() => AllSentAsync(database), "everything is sent", 60);
            last.Kill();
            await last.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var files = Directory.GetFiles(Path.Combine(database.Folder, "mails"));
        files.Length.ShouldBe(Messages);
        files.Select(file => Eml.Read(file)["Message-ID"]).ShouldBeUnique();
        TestContext.Current.TestOutputHelper?.WriteLine($"{Kills} kills, {interrupted} messages caught in the middle.");
    }

    private static Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Testing",
            ["ASPNETCORE_CONTENTROOT"] = database.Folder,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["Database__Provider"] = TestDatabase.Provider.Name,
            ["ConnectionStrings__AppelAProjets"] = database.ConnectionString,
            ["Demo__Enabled"] = "false",
            ["Site__BaseUrl"] = "http://localhost",
            ["Mail__Transport"] = "Pickup",
            ["Mail__PickupDirectory"] = "mails",
            ["Mail__From"] = "AppelAProjets <ne-pas-repondre@appelaprojets.example>",
            ["Jobs__Enabled"] = "true",
            ["Jobs__SendEverySeconds"] = "1",
            ["Logging__LogLevel__Default"] = "Error",
        })
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    private static int Written(TestDatabase database)
    {
        var folder = Path.Combine(database.Folder, "mails");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.eml").Count() : 0;
    }

    private static async Task<bool> AllSentAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Notices.AllAsync(notice => notice.State == NoticeState.Sent);
    }
}
