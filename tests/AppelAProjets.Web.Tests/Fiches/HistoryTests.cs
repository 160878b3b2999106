using System.Net;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Fiches.History;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class HistoryTests
{
    [Fact]
    public async Task A_version_says_who_wrote_it_when_and_which_fields_changed_since()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await WrittenByTwoAsync(applicant);

        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/historique");

        page.Parts("version").Count.ShouldBe(2);
        var (now, before) = (Page.Words(page.Parts("version")[0].TextContent), Page.Words(page.Parts("version")[1].TextContent));
        now.ShouldContain("Ce qui est écrit maintenant");
        now.ShouldContain("2 champs changés : Titre de l’action ; Besoin constaté.");
        now.ShouldContain("Samir Benali");
        before.ShouldContain("Version du mardi 17 mai 2022 à 14 h 32");
        before.ShouldContain("Lucie Marchand");
        before.ShouldContain("La plus ancienne version gardée");
    }

    [Fact]
    public async Task A_version_is_read_beside_what_is_written_now_and_put_back_without_losing_it()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await WrittenByTwoAsync(applicant);
        var version = await app.DbAsync(db => db.DraftVersions.SingleAsync());
        var path = $"/fiches/{fiche.Id}/historique/{version.Id}";
        var page = await applicant.Browser.GetAsync(path);
        page.Part("differences")
            .QuerySelectorAll("tbody tr")
            .Select(row => Page.Words(row.TextContent))
            .ShouldContain("Besoin constatéPeu de livres à la maison, la médiathèque est loin.Un autre besoin.");

        var clicks = await Task.WhenAll(
            Enumerable.Range(0, 2).Select(_ => applicant.Browser.PostWithTokenAsync($"{path}/retour", [], page))
        );

        clicks.ShouldAllBe(click => click.Location == $"/fiches/{fiche.Id}/historique");
        var written = await app.DbAsync(db => db.Fiches.SingleAsync(f => f.Id == fiche.Id));
        written.Content.Title.ShouldBe("Les mots voyageurs");
        written.SavedBy.ShouldBe(applicant.User.Id);
        (await app.DbAsync(db => db.DraftVersions.ToListAsync()))
            .Select(v => v.Content.Title)
            .ShouldBe(["Les mots voyageurs", "Un autre titre"], ignoreOrder: true);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.FicheVersionRestored))).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_filed_is_kept_as_a_version_when_the_same_person_corrects_it_at_once()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Tel que déposé" });
        await applicant.FileAsync(fiche.Id);

        await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Corrigé" });
        await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Corrigé encore" });

        (await app.DbAsync(db => db.DraftVersions.Select(v => v.Content).ToListAsync()))
            .Select(content => content.Summary)
            .ShouldBe(["Tel que déposé"]);
    }

    [Fact]
    public async Task After_closing_a_version_is_read_and_not_put_back()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await WrittenByTwoAsync(applicant);
        var version = await app.DbAsync(db => db.DraftVersions.SingleAsync());
        var path = $"/fiches/{fiche.Id}/historique/{version.Id}";
        var open = await applicant.Browser.GetAsync(path);
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddMinutes(6));

        var refused = await applicant.Browser.PostWithTokenAsync($"{path}/retour", [], open);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Text.ShouldContain("L'appel est clos");
        (await applicant.Browser.GetAsync(path)).Part("closed-note").TextContent.ShouldContain("On ne peut plus y revenir");
    }

    [Fact]
    public async Task The_history_is_its_organisation_s_alone()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await WrittenByTwoAsync(applicant);
        var version = await app.DbAsync(db => db.DraftVersions.SingleAsync());
        var coordinator = await app.Given.UserAsync();
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, applicant.Call);
        var browser = await app.SignedInAsync(coordinator);

        (await browser.GetAsync($"/fiches/{fiche.Id}/historique")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/fiches/{fiche.Id}/historique/{version.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/historique/{Guid.NewGuid()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await applicant.Browser.PostRawAsync($"/fiches/{fiche.Id}/historique/{version.Id}/retour", [])).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
    }

    [Fact]
    public async Task Versions_older_than_thirty_days_are_erased_and_no_longer_shown_before_that()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await WrittenByTwoAsync(applicant);
        app.Clock.Advance(DraftVersion.Lifetime);
        (await PurgeAsync(app)).ShouldBe(0);
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/historique")).Parts("version").Count.ShouldBe(1);
        (await PurgeAsync(app)).ShouldBe(1);
        (await PurgeAsync(app)).ShouldBe(0);
    }

    private static Task<int> PurgeAsync(TestApp app) =>
        app.InScopeAsync(services => services.GetRequiredService<PurgeDraftVersions>().RunAsync(CancellationToken.None));

    /// <summary>Lucie writes the fiche, then Samir changes its title and its need.</summary>
    private static async Task<FicheAction> WrittenByTwoAsync(Applicant applicant)
    {
        var app = applicant.App;
        var draft = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var samir = await app.Given.UserAsync("Samir Benali");
        return await app.DbAsync(async db =>
        {
            var fiche = await db.Fiches.SingleAsync(f => f.Id == draft.Id);
            var first = Given.CompleteContent(applicant.Call);
            fiche.Write(first, applicant.Call.Schedule, app.Clock.UtcNow(), applicant.User.Id);
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            db.DraftVersions.Add(fiche.VersionToKeep(app.Clock.NewId(), samir.Id, app.Clock.UtcNow())!);
            fiche.Write(
                first with
                {
                    Title = "Un autre titre",
                    Need = "Un autre besoin.",
                },
                applicant.Call.Schedule,
                app.Clock.UtcNow(),
                samir.Id
            );
            await db.SaveChangesAsync();
            return fiche;
        });
    }
}
