using System.Text.Json;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Calls;

public sealed class CallMetadataTests
{
    private static readonly Dictionary<string, string?> Site = new(StringComparer.Ordinal)
    {
        ["Site:BaseUrl"] = "https://appels.exemple.fr",
        ["Site:Name"] = "Appels de Soissons",
    };

    [Fact]
    public async Task Search_engines_read_the_grant_who_funds_it_and_between_which_instants_one_applies()
    {
        await using var app = new TestApp(Site);
        var call = await app.Given.CallAsync(slug: "cite-2022");
        await app.DbAsync(async db =>
        {
            (await db.Programmes.SingleAsync(TestContext.Current.CancellationToken)).CarriedBy("Ville de Soissons", "État");
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var grant = Data(await app.Anonymous().GetAsync("/appels/cite-2022"));

        grant.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        grant.GetProperty("@type").GetString().ShouldBe("MonetaryGrant");
        grant.GetProperty("identifier").GetString().ShouldBe(call.Code);
        grant.GetProperty("name").GetString().ShouldBe("Appel à projets 2022 de la Cité éducative");
        grant.GetProperty("url").GetString().ShouldBe("https://appels.exemple.fr/appels/cite-2022");
        grant.GetProperty("funder").EnumerateArray().Select(f => f.GetProperty("name").GetString()).ShouldBe(["Ville de Soissons", "État"]);
        grant.GetProperty("amount").GetProperty("maxValue").GetDecimal().ShouldBe(12_000);
        var apply = grant.GetProperty("potentialAction");
        apply.GetProperty("startTime").GetDateTimeOffset().UtcDateTime.ShouldBe(call.Schedule.OpensAt);
        apply.GetProperty("endTime").GetDateTimeOffset().UtcDateTime.ShouldBe(call.Schedule.ClosesAt);
        apply.GetProperty("target").GetString().ShouldBe("https://appels.exemple.fr/appels/cite-2022/nouvelle-fiche");
    }

    [Fact]
    public async Task A_call_shared_by_its_address_says_its_title_its_closing_and_the_site()
    {
        await using var app = new TestApp(Site);
        await app.Given.CallAsync(slug: "cite-2022");

        var page = await app.Anonymous().GetAsync("/appels/cite-2022");

        const string Description =
            "Ouvert jusqu’au vendredi 20 mai 2022 à 23\u00A0h\u00A059 (heure de Paris). De nouvelles actions partenariales.";
        Meta(page, "description").ShouldBe(Description);
        Meta(page, "og:description").ShouldBe(Description);
        Meta(page, "og:title").ShouldBe("Appel à projets 2022 de la Cité éducative");
        Meta(page, "og:type").ShouldBe("article");
        Meta(page, "og:locale").ShouldBe("fr_FR");
        Meta(page, "og:site_name").ShouldBe("Appels de Soissons");
        Meta(page, "og:url").ShouldBe("https://appels.exemple.fr/appels/cite-2022");
        page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://appels.exemple.fr/appels/cite-2022");
    }

    [Fact]
    public async Task No_title_closes_the_element_it_stands_in()
    {
        const string Title = "Été, \"là\" \\ 🎉 <!-- </script><script>alert(1)</script> ' & >";
        await using var app = new TestApp();
        var call = await app.Given.CallAsync(
            programme: await app.Given.ProgrammeAsync("</script><b>"),
            text: new CallText { Title = Title, Summary = "\"><script>alert(2)</script>" }
        );

        var page = await app.Anonymous().GetAsync($"/appels/{call.Slug}");

        page.Body.ShouldNotContain("<script>alert");
        page.Document.QuerySelectorAll("script").Length.ShouldBe(2);
        Data(page).GetProperty("name").GetString().ShouldBe(Title);
        Data(page).GetProperty("funder")[0].GetProperty("name").GetString().ShouldBe("</script><b>");
        Meta(page, "og:title").ShouldBe(Title);
        Meta(page, "description").ShouldEndWith("\"><script>alert(2)</script>");
    }

    [Fact]
    public async Task Nothing_is_said_of_an_amount_nobody_announced()
    {
        await using var app = new TestApp();
        var programme = await app.Given.ProgrammeAsync();
        var call = new Call(
            app.Clock.NewId(),
            programme.Id,
            "nu",
            "N",
            new CallText { Title = "Nu", Summary = "Court" },
            Given.ReferenceSchedule
        );
        call.Publish(call.Schedule.OpensAt);
        await app.DbAsync(async db =>
        {
            db.Add(call);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Data(await app.Anonymous().GetAsync("/appels/nu")).TryGetProperty("amount", out _).ShouldBeFalse();
    }

    private static JsonElement Data(Page page) =>
        JsonDocument.Parse(page.Document.QuerySelectorAll("script[type='application/ld+json']").Single().TextContent).RootElement;

    private static string? Meta(Page page, string name) =>
        page.Document.QuerySelectorAll($"meta[name='{name}'], meta[property='{name}']").Single().GetAttribute("content");
}
