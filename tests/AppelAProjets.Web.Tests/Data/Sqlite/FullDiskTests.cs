using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Sqlite;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data.Sqlite;

/// <summary>The disk is full: what cannot be recorded is refused, and what was acknowledged stays.</summary>
public sealed class FullDiskTests
{
    private const string EmbeddedOnly = "About the file of the embedded database.";
    private static readonly string Story = string.Concat(Enumerable.Repeat("Une longue description de l'action. ", 100));

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_section_that_finds_no_room_is_not_recorded_and_is_once_there_is_room_again()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var filed = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        var draft = await applicant.CompleteDraftAsync("Un brouillon");
        var address = $"/fiches/{draft.Id}/modifier?section=action";
        var shown = await applicant.Browser.GetAsync(address);
        var before = await StateAsync(app);
        Task<Page> SaveAsync() =>
            applicant.Browser.SubmitAsync(
                shown,
                address,
                new()
                {
                    ["Form.Description"] = Story,
                    ["Form.Need"] = Story[..1_900],
                    ["Form.Goals"] = Story[..1_900],
                }
            );

        await RoomAsync(app, isLeft: false);
        var refused = await SaveAsync();

        refused.Status.ShouldBe(System.Net.HttpStatusCode.InsufficientStorage);
        refused.Document.QuerySelector("h1")!.TextContent.ShouldBe("Le service ne peut rien enregistrer pour le moment");
        (await StateAsync(app)).ShouldBe(before);
        (await applicant.Browser.GetAsync($"/fiches/{filed.Id}/recepisse")).Text.ShouldContain(
            filed.Number!,
            Case.Sensitive,
            "reading goes on"
        );

        await RoomAsync(app, isLeft: true);
        (await SaveAsync()).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Fiches.AsNoTracking().SingleAsync(f => f.Id == draft.Id))).Content.Description.ShouldBe(Story.Trim());
    }

    [EmbeddedFact(EmbeddedOnly)]
    public async Task A_filing_that_finds_no_room_takes_no_number_and_is_made_once_there_is_room_again()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        await applicant.FileAsync((await applicant.CompleteDraftAsync("La première")).Id);
        var draft = await app.Given.DraftAsync(
            applicant.Call,
            applicant.Organisation,
            Given.CompleteContent(applicant.Call, "La seconde") with
            {
                Need = Story[..1_900],
                Goals = Story[..1_900],
            }
        );
        var check = await applicant.Browser.GetAsync($"/fiches/{draft.Id}/verification");
        var before = await StateAsync(app);
        Task<Page> FileAsync() =>
            applicant.Browser.PostWithTokenAsync($"/fiches/{draft.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        await RoomAsync(app, isLeft: false);
        var refused = await FileAsync();

        refused.Status.ShouldBe(System.Net.HttpStatusCode.InsufficientStorage);
        refused.Document.QuerySelector("h1")!.TextContent.ShouldBe("Le service ne peut rien enregistrer pour le moment");
        (await StateAsync(app)).ShouldBe(before);

        await RoomAsync(app, isLeft: true);
        (await FileAsync()).Location.ShouldBe($"/fiches/{draft.Id}/recepisse");
        (await app.DbAsync(db => db.Fiches.AsNoTracking().SingleAsync(f => f.Id == draft.Id))).Number.ShouldBe(
            $"{applicant.Call.Code}-0002"
        );
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(2);
    }

    /// <summary>
    /// Takes all the room from the database, or gives it back. The limit belongs to a connection, so every connection the application may
    /// take from the pool gets it.
    /// </summary>
    private static async Task RoomAsync(TestApp app, bool isLeft)
    {
        if (!isLeft)
        {
            // The pages a migration freed by rebuilding a table are room too.
            await app.DbAsync(db => db.Database.ExecuteSqlRawAsync("VACUUM;", TestContext.Current.CancellationToken));
        }

        var scopes = Enumerable.Range(0, 8).Select(_ => app.Services.CreateAsyncScope()).ToList();
        foreach (var db in scopes.Select(scope => scope.ServiceProvider.GetRequiredService<AppDbContext>()))
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            // A limit below what the file already holds means what it already holds.
            await db.Database.ExecuteSqlRawAsync(
                isLeft ? "PRAGMA max_page_count=1073741823;" : "PRAGMA max_page_count=1;",
                TestContext.Current.CancellationToken
            );
        }

        foreach (var scope in scopes)
        {
            await scope.DisposeAsync();
        }
    }

    /// <summary>Everything recorded that the posts of these tests could change, and whether the file is whole.</summary>
    private static Task<string> StateAsync(TestApp app) =>
        app.DbAsync(async db =>
        {
            (await SqliteBackup.FaultAsync((SqliteDbContext)db, CancellationToken.None)).ShouldBeNull();
            var fiches = await db.Fiches.AsNoTracking().OrderBy(f => f.Id).ToListAsync();
            var filings = await db.Filings.AsNoTracking().OrderBy(f => f.Id).Select(f => f.ContentHash).ToListAsync();
            return string.Join('\n', fiches.Select(f => $"{f.Number} {f.Version} {FicheContentHash.Compute(f.Content)}").Concat(filings))
                + $"\n{await db.FilingSequences.AsNoTracking().Select(s => s.Last).SumAsync()} {await db.OutboxMessages.CountAsync()} "
                + $"{await db.AuditEntries.CountAsync()}";
        });
}
