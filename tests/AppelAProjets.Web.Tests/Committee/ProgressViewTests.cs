using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class ProgressViewTests
{
    [Fact]
    public async Task The_address_filters_and_sorts_evaluators_and_fiches()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var agreed = await given.FicheAsync("Accord", given.Nadia, given.Paul);
        var disputed = await given.FicheAsync("Désaccord", given.Nadia, given.Paul);
        await given.FicheAsync("À faire", given.Nadia);
        await app.Given.FiledEvaluationAsync(agreed, given.Nadia, 3);
        await app.Given.FiledEvaluationAsync(agreed, given.Paul, 3);
        await app.Given.FiledEvaluationAsync(disputed, given.Nadia, 1);
        await app.Given.FiledEvaluationAsync(disputed, given.Paul, 5);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var board = $"/coordination/appels/{given.Call.Slug}/avancement";

        Titles(await browser.GetAsync(board), "evaluator-progress").ShouldBe(["Nadia Benali", "Paul Carlier"]);
        Titles(await browser.GetAsync($"{board}?membres=termines"), "evaluator-progress").ShouldBe(["Paul Carlier"]);
        Titles(await browser.GetAsync($"{board}?membres=retard"), "evaluator-progress").ShouldBe(["Nadia Benali"]);
        Titles(await browser.GetAsync($"{board}?fiches=ecarts"), "fiche-progress").ShouldBe(["Désaccord"]);
        Titles(await browser.GetAsync($"{board}?tri=ecart"), "fiche-progress").ShouldBe(["Désaccord", "Accord", "À faire"]);
        Titles(await browser.GetAsync($"{board}?tri=manque&fiches=minimum"), "fiche-progress")[0].ShouldBe("À faire");
        Titles(await browser.GetAsync($"{board}?tri=nawak&membres=%27&page=99"), "fiche-progress").Count.ShouldBe(3);
        Page.Words((await browser.GetAsync($"{board}?fiches=ecarts")).Part("fiche-progress").TextContent)
            .ShouldContain("80 points d’écart");
    }

    private static List<string> Titles(Page page, string part) =>
        [.. page.Parts(part).Select(line => Page.Words(line.QuerySelector("b")!.TextContent))];
}
