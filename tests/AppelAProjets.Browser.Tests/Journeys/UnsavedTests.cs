using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>What is typed in a form nobody has sent yet.</summary>
public sealed class UnsavedTests(Chromium chromium)
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    );

    [Fact]
    public async Task A_profile_typed_and_not_saved_holds_its_page_and_is_offered_again()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        var page = writer.Page;
        await page.GotoAsync($"/mon-organisation/{writer.Organisation.Id}");
        var asked = 0;
        var stays = true;
        page.Dialog += (_, dialog) =>
        {
            dialog.Type.ShouldBe("beforeunload");
            asked++;
            _ = stays ? dialog.DismissAsync() : dialog.AcceptAsync();
        };

        await page.Locator("#Details_Representative_Name").FillAsync("Awa Diop");
        await page.GetByRole(AriaRole.Link, new() { Name = "Membres" }).First.ClickAsync();

        await Eventually.HoldsAsync(() => Task.FromResult(asked == 1), "the browser asks before leaving");
        (await page.Locator("#Details_Representative_Name").InputValueAsync()).ShouldBe("Awa Diop");

        stays = false;
        await page.GetByRole(AriaRole.Link, new() { Name = "Membres" }).First.ClickAsync();
        await page.WaitForURLAsync("**/membres");
        await page.GotoAsync($"/mon-organisation/{writer.Organisation.Id}");
        (await page.Locator("#Details_Representative_Name").InputValueAsync()).ShouldBeEmpty("an ordinary visit shows what is recorded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reprendre mes saisies" }).ClickAsync();
        (await page.Locator("#Details_Representative_Name").InputValueAsync()).ShouldBe("Awa Diop");
        await page.InspectAsync("saisies-reprises");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer le profil" }).ClickAsync();
        await page.GetByTestId("done").WaitForAsync();
        (await page.GetByTestId("kept-draft").CountAsync()).ShouldBe(0);
        (await page.EvaluateAsync<int>("() => sessionStorage.length")).ShouldBe(0, "what the server took is kept nowhere else");
        asked.ShouldBe(2, "saving asks nothing");
    }

    [Fact]
    public async Task A_message_refused_by_a_service_that_stops_is_back_with_the_page()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, complete: true);
        var evaluator = await site.App.Given.UserAsync("Nadia Benali");
        await site.App.Given.GrantAsync(evaluator, CallRole.Coordinator, writer.Call);
        var fiche = await site.App.Given.FiledAsync(writer.Call, writer.Organisation);
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync(evaluator.Email!, TestApp.Password);
        await page.GotoAsync($"/echanges/{fiche.Id}");
        await page.Locator("#Form_Text").FillAsync("Le budget me paraît juste.");
        await page.RouteAsync(
            $"**/echanges/{fiche.Id}",
            route =>
                route.Request.Method == "POST"
                    ? route.FulfillAsync(
                        new()
                        {
                            Status = 503,
                            ContentType = "text/html",
                            Body = "<h1>Service indisponible</h1>",
                        }
                    )
                    : route.ContinueAsync()
        );

        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await page.GetByText("Service indisponible").WaitForAsync();
        await page.GoBackAsync();

        await Assertions.Expect(page.Locator("#Form_Text")).ToHaveValueAsync("Le budget me paraît juste.");
        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer" }).ClickAsync();
        await Eventually.HoldsAsync(
            async () => await site.App.DbAsync(db => db.DiscussionMessages.CountAsync()) == 1,
            "the message is sent at last"
        );
    }

    [Fact]
    public async Task A_file_chosen_is_sent_without_another_press()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        var call = await site.App.Given.CallAsync(
            pieces:
            [
                new RequiredPiece
                {
                    Key = "statuts",
                    Kind = PieceKind.Statutes,
                    Label = "Statuts signés",
                },
            ]
        );
        writer = writer with { Call = call, Fiche = await site.App.Given.DraftAsync(call, writer.Organisation) };
        await writer.OpenAsync("pieces");
        var slot = writer.Page.GetByTestId("slot").First;

        await slot.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "statuts.png",
                    MimeType = "image/png",
                    Buffer = Png,
                }
            );

        await Eventually.HoldsAsync(async () => await site.App.DbAsync(db => db.Attachments.CountAsync()) == 1, "the file is joined");
    }

    [Fact]
    public async Task The_bar_of_progress_follows_the_words_beside_it()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, complete: true);
        await writer.OpenAsync();
        var bar = writer.Page.Locator("#avance-barre .g-bar");
        (await bar.GetAttributeAsync("width")).ShouldBe("100%");

        await writer.Field("Need").FillAsync("");
        await writer.Field("Goals").FocusAsync();

        await Assertions.Expect(bar).Not.ToHaveAttributeAsync("width", "100%");
        await writer.Field("Need").FillAsync("Peu de livres à la maison.");
        await writer.Field("Goals").FocusAsync();
        await Assertions.Expect(bar).ToHaveAttributeAsync("width", "100%");
    }

    [Fact]
    public async Task A_draft_left_open_over_the_closing_never_says_that_something_finished_remains()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        site.Clock.MoveTo(writer.Call.Schedule.ClosesAt.AddMinutes(-2));
        await writer.Page.Clock.InstallAsync();
        await writer.Page.GotoAsync($"/fiches/{writer.Fiche.Id}");
        var banner = writer.Page.GetByTestId("fiche-status");
        (await banner.TextContentAsync())!.ShouldContain("Il reste");

        await writer.Page.Clock.RunForAsync(180_000);

        await Assertions.Expect(banner).ToContainTextAsync("L’appel est clos depuis le vendredi 20 mai 2022");
        (await banner.TextContentAsync())!.ShouldNotContain("terminé");
    }
}
