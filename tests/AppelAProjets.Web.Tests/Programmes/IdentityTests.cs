using System.Net;
using System.Text;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

public sealed class IdentityTests : Coordinating
{
    private const string Page = "/identite";

    [Fact]
    public async Task The_identity_is_changed_and_shown_on_the_call()
    {
        var call = await App.Given.CallAsync(Programme);

        var answer = await SubmitAsync(
            Page,
            Fields(
                ("Name", "Cité éducative du Soissonnais"),
                ("Partners", "Ville de Soissons\r\n\r\nÉducation nationale"),
                ("ContactPhone", "03 23 00 00 00")
            )
        );

        answer.Location.ShouldBe(Root + Page);
        var page = await App.Anonymous().GetAsync($"/appels/{call.Slug}");
        page.Text.ShouldContain("Cité éducative du Soissonnais");
        page.Text.ShouldContain("Programme porté par Ville de Soissons et Éducation nationale");
        (await App.DbAsync(db => db.AuditEntries.SingleAsync())).Details.ShouldContain("téléphone");
    }

    [Fact]
    public async Task A_colour_too_light_is_refused_with_what_passes_and_nothing_typed_is_lost()
    {
        var answer = await SubmitAsync(Page, Fields(("Accent", "#ffcc00"), ("Name", "Nouveau nom")));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Accent-error")!.TextContent.ShouldContain("son contraste est de 1,51, il en faut 4,5");
        answer.ValueOf("Accent").ShouldBe("#ffcc00");
        answer.ValueOf("Name").ShouldBe("Nouveau nom");
        (await App.DbAsync(db => db.Programmes.SingleAsync())).Accent.ShouldBeNull();
    }

    [Fact]
    public async Task The_colour_reaches_the_pages_of_the_call_in_light_and_dark()
    {
        var call = await App.Given.CallAsync(Programme);
        await SubmitAsync(Page, Fields(("Accent", "#7a1f5c")));

        var page = await App.Anonymous().GetAsync($"/appels/{call.Slug}");
        var address = page
            .Document.QuerySelectorAll("link[rel=stylesheet]")
            .Select(link => link.GetAttribute("href")!)
            .Single(href => href.Contains("theme.css", StringComparison.Ordinal));
        var theme = await App.Anonymous().GetAsync(address);

        address.ShouldBe($"/programmes/{Programme.Id}/theme.css?v=7a1f5c");
        theme.Response.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        theme.Response.Headers.CacheControl!.Public.ShouldBeTrue();
        theme.Body.ShouldContain("--ap-accent: #7a1f5c;");
        theme.Body.ShouldContain("prefers-color-scheme: dark");
        (await Coordinator.GetAsync($"/coordination/appels/{call.Slug}")).Body.ShouldContain("theme.css");
        (await App.Anonymous().GetAsync("/")).Body.ShouldNotContain("theme.css");
    }

    [Fact]
    public void The_grounds_the_shades_are_verified_on_are_those_of_the_site()
    {
        var tokens = File.ReadAllText(Path.Combine(Architecture.SourceTree.Web, "Assets", "scss", "_tokens.scss"));
        var (light, dark) = (
            tokens[..tokens.IndexOf("@mixin dark", StringComparison.Ordinal)],
            tokens[tokens.IndexOf("@mixin dark", StringComparison.Ordinal)..]
        );

        light.ShouldContain("--ap-surface: #fff;");
        light.ShouldContain("--ap-sunken: #e9eff0;");
        dark.ShouldContain("--ap-surface: #15242a;");
        dark.ShouldContain("--ap-sunken: #1c2e35;");
        dark.ShouldContain("--ap-on-accent: #06242a;");
    }

    [Fact]
    public async Task Two_coordinators_saving_at_once_see_both_versions_and_nothing_is_lost()
    {
        var shown = await Coordinator.GetAsync(Root + Page);
        await Coordinator.SubmitAsync(shown, Root + Page, Fields(("Territory", "Belleu")));

        var late = await Coordinator.SubmitAsync(shown, Root + Page, Fields(("Territory", "Crouy")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Part("conflict").TextContent.ShouldContain("Belleu");
        late.ValueOf("Territory").ShouldBe("Crouy");
        (await App.DbAsync(db => db.Programmes.SingleAsync())).Territory.ShouldBe("Belleu");
        (await Coordinator.SubmitAsync(late, Root + Page, [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await App.DbAsync(db => db.Programmes.SingleAsync())).Territory.ShouldBe("Crouy");
    }

    [Theory]
    [InlineData("logo.png")]
    [InlineData("logo.jpg")]
    public async Task A_logo_is_kept_and_shown_on_the_call(string name)
    {
        var call = await App.Given.CallAsync(Programme);
        var content = name.EndsWith("png", StringComparison.Ordinal) ? SampleFiles.Png() : SampleFiles.Jpeg();

        (await UploadAsync(name, content)).Status.ShouldBe(HttpStatusCode.Redirect);

        var image = (await App.Anonymous().GetAsync($"/appels/{call.Slug}")).Document.QuerySelector("img.programme-logo").ShouldNotBeNull();
        image.GetAttribute("alt").ShouldBe("");
        var logo = await App.Anonymous().GetAsync(image.GetAttribute("src")!);
        logo.Bytes.ShouldBe(content);
        logo.Response.Content.Headers.ContentType!.MediaType.ShouldBe(
            name.EndsWith("png", StringComparison.Ordinal) ? "image/png" : "image/jpeg"
        );
        logo.Response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        logo.Response.Headers.CacheControl!.Public.ShouldBeTrue();
    }

    public static TheoryData<string, byte[], string> WrongLogos =>
        new()
        {
            { "logo.png", SampleFiles.Pdf(), "n’est pas d’un format accepté" },
            {
                "logo.svg",
                Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                "n’est pas d’un format accepté"
            },
            { "logo.png", [.. SampleFiles.Png(), .. new byte[600 * 1024]], "trop lourd" },
            { "logo.png", SampleFiles.Png(3_000, 40), "2000 × 2000" },
            { "logo.jpg", SampleFiles.Png(), "« .jpg »" },
            { "logo.png", [], "vide" },
        };

    [Theory]
    [MemberData(nameof(WrongLogos))]
    public async Task What_is_no_logo_is_refused_and_the_old_one_stays(string name, byte[] content, string why)
    {
        await UploadAsync("logo.png", SampleFiles.Png());

        var answer = await UploadAsync(name, content);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Hosting.Page.Words(answer.Document.QuerySelector("#Logo-error")!.TextContent).ShouldContain(why);
        (await App.DbAsync(db => db.StoredFiles.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_logo_is_taken_away()
    {
        await UploadAsync("logo.png", SampleFiles.Png());

        await SubmitAsync(Page, [], Page + "/logo/retirer");

        (await App.Anonymous().GetAsync($"/programmes/{Programme.Id}/logo")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_file_the_page_says_what_to_do() =>
        (await SubmitAsync(Page, [], Page + "/logo")).Document.QuerySelector("#Logo-error")!.TextContent.ShouldContain("Choisissez");

    private async Task<Page> UploadAsync(string name, byte[] content) =>
        await Coordinator.UploadAsync(Root + Page + "/logo", "Logo", name, content, await Coordinator.GetAsync(Root + Page));
}
