using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Tests.CallEditing;

/// <summary>A programme, its coordinator and a call being set up or already published.</summary>
internal sealed class EditorStage : IDisposable
{
    private EditorStage(TestApp app, Given given, Programme programme, User coordinator, Call call)
    {
        App = app;
        Given = given;
        Programme = programme;
        Coordinator = coordinator;
        Call = call;
    }

    public TestApp App { get; }

    public Given Given { get; }

    public Programme Programme { get; }

    public User Coordinator { get; }

    public Call Call { get; }

    public string Root => $"/coordination/appels/{Call.Slug}/parametres";

    /// <summary>The reference call, published and open since 8 March 2022, on 1 April.</summary>
    public static async Task<EditorStage> PublishedAsync()
    {
        var app = new TestApp();
        app.Clock.MoveTo(TestApp.Utc("2022-04-01T08:00:00Z"));
        var given = app.Given;
        var programme = await given.ProgrammeAsync();
        var coordinator = await given.UserAsync("Marion Lefèvre");
        await GrantAsync(app, coordinator, programme);
        var call = await given.CallAsync(programme);
        return new(app, given, programme, coordinator, call);
    }

    /// <summary>The same call, a draft again.</summary>
    public static async Task<EditorStage> DraftAsync(string now = "2022-02-01T08:00:00Z")
    {
        var stage = await PublishedAsync();
        stage.App.Clock.MoveTo(TestApp.Utc(now));
        await stage.App.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync()).Unpublish();
            await db.SaveChangesAsync();
        });
        return stage;
    }

    public Task<Browser> CoordinatorAsync() => App.SignedInAsync(Coordinator);

    public async Task<Browser> ColleagueAsync()
    {
        var colleague = await Given.UserAsync("Paul Renard");
        await GrantAsync(App, colleague, Programme);
        return await App.SignedInAsync(colleague);
    }

    /// <summary>A form of the settings, filled as shown but for the changes, and posted.</summary>
    public async Task<Page> SaveAsync(string section, Dictionary<string, string> changes)
    {
        var browser = await CoordinatorAsync();
        var shown = await browser.GetAsync($"{Root}/{section}");
        return await browser.SubmitAsync(shown, $"{Root}/{section}", changes);
    }

    public Task<Call> StoredAsync() =>
        App.DbAsync(db =>
            db.Calls.AsNoTracking().Include(c => c.Objectives).Include(c => c.Neighbourhoods).SingleAsync(c => c.Id == Call.Id)
        );

    public static Task GrantAsync(TestApp app, User user, Programme programme) =>
        app.DbAsync(async db =>
        {
            db.Add(
                new RoleGrant(app.Clock.NewId(), user.Id, CallRole.Coordinator, programme.Id, null, "Ville de Soissons", app.Clock.UtcNow())
            );
            await db.SaveChangesAsync();
        });

    public void Dispose() => App.Dispose();
}
