using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class RequirementsTests
{
    [Fact]
    public async Task Filing_says_each_requirement_that_is_not_met()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(
            requirements: new()
            {
                MinRequestedCents = 1_000_000,
                MinQpvPercent = 90,
                MinObjectives = 2,
                Year = ActionYear.School,
                StartsAfterAnswer = true,
            }
        );
        var applicant = await Applicant.InAsync(app, call: call);
        var content = Given.CompleteContent(call) with { StartsOn = new DateOnly(2022, 6, 1) };
        var fiche = await app.Given.DraftAsync(call, applicant.Organisation, content);
        (await OpenAsync(applicant, fiche, "budget")).ShouldContain("10 000 € au moins");
        (await OpenAsync(applicant, fiche, "publics")).ShouldContain("au moins 90 % des bénéficiaires");
        (await OpenAsync(applicant, fiche, "calendrier")).ShouldContain(
            "de septembre à août. Elle ne commence pas avant la réponse aux candidats, prévue le vendredi 10 juin 2022."
        );
        (await OpenAsync(applicant, fiche, "demande")).ShouldContain("au moins 2 objectifs, le principal compris");

        var missing = Page.Words((await applicant.FileAsync(fiche.Id)).Part("missing-list").TextContent);

        missing.ShouldContain("10 000 € au moins");
        missing.ShouldContain("au moins 90 % des bénéficiaires habitent les quartiers prioritaires : ils sont ici 84,5 %");
        missing.ShouldContain("au moins 2 objectifs");
        missing.ShouldContain("une seule année scolaire");
        missing.ShouldContain("prévue le 10 juin 2022");
    }

    [Fact]
    public async Task An_organisation_that_filed_its_last_fiche_is_told_before_it_writes_another()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(requirements: new() { MaxFichesPerOrganisation = 1 }));
        await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        var another = await applicant.CompleteDraftAsync("Une de trop");

        (await applicant.Browser.GetAsync($"/appels/{applicant.Call.Slug}/nouvelle-fiche"))
            .Part("fiches-bound")
            .TextContent.ShouldContain("La Fabrique des mots a déjà déposé une fiche");
        (await applicant.Browser.GetAsync($"/fiches/{another.Id}/verification"))
            .Part("too-many")
            .TextContent.ShouldContain("une seule fiche-action");
        var refused = await applicant.FileAsync(another.Id);

        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Part("error-summary").TextContent.ShouldContain("Votre brouillon est gardé");
    }

    [Fact]
    public async Task Two_filings_at_once_cannot_both_be_the_last_one_taken()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(requirements: new() { MaxFichesPerOrganisation = 2 }));
        var drafts = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            drafts.Add((await applicant.CompleteDraftAsync($"Action {i}")).Id);
        }

        var answers = await Task.WhenAll(drafts.Select(id => applicant.FileAsync(id)));

        answers.Count(page => page.Location is not null).ShouldBe(2);
        answers.Count(page => page.Status == HttpStatusCode.Conflict).ShouldBe(3);
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_correction_is_filed_even_when_the_call_takes_no_more_fiches()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(requirements: new() { MaxFichesPerOrganisation = 1 }));
        var fiche = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        await app.DbAsync(async db =>
        {
            var stored = await db.Fiches.SingleAsync(f => f.Id == fiche.Id);
            stored.Write(stored.Content with { Title = "Corrigée" }, applicant.Call.Schedule, app.Clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync();
        });

        (await applicant.FileAsync(fiche.Id)).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
    }

    [Fact]
    public async Task Objectives_are_chosen_among_the_leaves_under_the_name_of_what_they_belong_to()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var pillar = call.Objectives.First();
        await app.DbAsync(async db =>
        {
            db.Add(new PriorityObjective(Guid.NewGuid(), call.Id, 5, "Lire en famille", pillar.Id));
            await db.SaveChangesAsync();
        });
        var applicant = await Applicant.InAsync(app, call: call);
        var fiche = await applicant.CompleteDraftAsync();

        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=demande");

        page.Document.QuerySelectorAll("[name='Form.MainObjectiveId']").Length.ShouldBe(2);
        page.Document.QuerySelector("[role=group]")!.TextContent.ShouldContain("Lire en famille");
        page.Document.GetElementById(page.Document.QuerySelector("[role=group]")!.GetAttribute("aria-labelledby")!)!
            .TextContent.ShouldBe(pillar.Label);
        (await applicant.FileAsync(fiche.Id)).Part("missing-list").TextContent.ShouldContain("Choisissez l'objectif prioritaire principal");
        var publicPage = await app.Anonymous().GetAsync($"/appels/{call.Slug}");
        publicPage.Document.QuerySelector("[data-testid=call-objectives] ul ul li")!.TextContent.Trim().ShouldBe("Lire en famille");
    }

    private static async Task<string> OpenAsync(Applicant applicant, FicheAction fiche, string section) =>
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section={section}")).Text;
}
