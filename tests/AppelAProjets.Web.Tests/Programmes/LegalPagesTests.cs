using System.Net;
using AppelAProjets.Domain.Programmes;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Programmes;

public sealed class LegalPagesTests : Coordinating
{
    private const string OutboxMessage = "/pages-legales/mentions-legales";

    private string Public => $"/programmes/{Programme.Id}/mentions-legales";

    [Fact]
    public async Task A_text_is_proposed_from_what_is_known_of_the_programme()
    {
        var text = (await Coordinator.GetAsync(Root + "/pages-legales/donnees-personnelles")).ValueOf("Text").ShouldNotBeNull();

        text.ShouldContain("Cité éducative de Soissons");
        text.ShouldContain("cite-educative@soissons.example");
        text.ShouldContain("mission d’intérêt public");
    }

    [Fact]
    public async Task A_page_is_public_and_in_the_footer_of_calls_once_it_is_saved()
    {
        var call = await App.Given.CallAsync(Programme);
        (await App.Anonymous().GetAsync(Public)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await App.Anonymous().GetAsync($"/appels/{call.Slug}")).Parts("programme-pages").ShouldBeEmpty();

        (await SubmitAsync(OutboxMessage, Fields(("Text", "# Éditeur\n\nLa **Ville** de Soissons.")))).Location.ShouldBe(
            Root + "/pages-legales"
        );

        var page = await App.Anonymous().GetAsync(Public);
        page.Part("legal-text").QuerySelector("h2")!.TextContent.ShouldBe("Éditeur");
        page.Part("legal-text").QuerySelector("strong")!.TextContent.ShouldBe("Ville");
        page.Document.QuerySelectorAll("h1").Length.ShouldBe(1);
        (await App.Anonymous().GetAsync($"/appels/{call.Slug}"))
            .Part("programme-pages")
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["/accessibilite", Public, "/donnees-personnelles"]);
        (await App.DbAsync(db => db.Programmes.SingleAsync())).LegalPagesMissing.ShouldBe([
            LegalPageKind.Accessibility,
            LegalPageKind.PersonalData,
        ]);
        (await App.Anonymous().GetAsync("/mentions-legales")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_proposed_text_that_still_lacks_facts_is_refused()
    {
        var answer = await SubmitAsync(OutboxMessage, []);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Text-error")!.TextContent.ShouldContain("À compléter");
        answer.ValueOf("Text").ShouldNotBeNull().ShouldContain("# Hébergeur");
    }

    [Fact]
    public async Task A_preview_shows_the_page_and_saves_nothing()
    {
        var answer = await SubmitAsync(OutboxMessage, Fields(("Text", "Un *essai*."), ("act", "apercu")));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Part("preview").QuerySelector("em")!.TextContent.ShouldBe("essai");
        answer.ValueOf("Text").ShouldBe("Un *essai*.");
        (await App.DbAsync(db => db.LegalPages.CountAsync())).ShouldBe(0);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[ici](javascript:alert(1))")]
    public async Task Nothing_written_runs(string text)
    {
        await SubmitAsync(OutboxMessage, Fields(("Text", text)));

        foreach (
            var page in new[]
            {
                (await App.Anonymous().GetAsync(Public)).Part("legal-text"),
                (await SubmitAsync(OutboxMessage, Fields(("Text", text), ("act", "apercu")))).Part("preview"),
            }
        )
        {
            page.QuerySelectorAll("script, img, a").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task A_page_too_long_is_refused_and_kept_whole()
    {
        var text = new string('a', LegalPage.TextLength + 1);

        var answer = await SubmitAsync(OutboxMessage, Fields(("Text", text)));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ValueOf("Text").ShouldBe(text);
    }

    [Fact]
    public async Task Two_people_writing_a_page_at_once_lose_nothing()
    {
        var first = await Coordinator.GetAsync(Root + OutboxMessage);
        await Coordinator.SubmitAsync(first, Root + OutboxMessage, Fields(("Text", "Le texte de Marion.")));

        var late = await Coordinator.SubmitAsync(first, Root + OutboxMessage, Fields(("Text", "Le texte de Karim.")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Part("conflict").TextContent.ShouldContain("Le texte de Marion.");
        late.ValueOf("Text").ShouldBe("Le texte de Karim.");
        (await Coordinator.SubmitAsync(late, Root + OutboxMessage, [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await App.DbAsync(db => db.LegalPages.SingleAsync())).Text.ShouldBe("Le texte de Karim.");
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_not_found()
    {
        (await Coordinator.GetAsync(Root + "/pages-legales/cookies")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await App.Anonymous().GetAsync($"/programmes/{Programme.Id}/cookies")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
