using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>Two colleagues, two windows, a session that ends: nobody covers anybody's words, nobody loses theirs.</summary>
public sealed class SeveralWritersTests(Chromium chromium)
{
    [Fact]
    public async Task Two_colleagues_in_two_fields_see_each_other_s_words_come()
    {
        await using var site = Site.StartEmpty();
        var lucie = await Writer.InAsync(chromium, site, 360);
        var karim = await lucie.ColleagueAsync(chromium);
        await lucie.OpenAsync();
        await karim.OpenAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await karim.TypeAsync("Goals", "Lire une heure par semaine");
        await karim.HoldsAsync(content => content.Goals.Length > 0, "Karim saved");
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        await lucie.TypeAsync("Need", "Peu de livres");

        var note = lucie.Page.GetByTestId("save-notes");
        await note.GetByText("Karim Haddad a modifié").WaitForAsync();
        (await note.InnerTextAsync()).ShouldContain("14\u00A0h\u00A033");
        (await lucie.Field("Goals").InputValueAsync()).ShouldBe("Lire une heure par semaine");
        (await lucie.Field("Need").EvaluateAsync<bool>("field => field === document.activeElement")).ShouldBeTrue(
            "the note takes no focus"
        );
        var content = await lucie.RecordedAsync();
        (content.Need, content.Goals).ShouldBe(("Peu de livres", "Lire une heure par semaine"));
        await lucie.Page.InspectAsync("collegue");
    }

    [Theory]
    [InlineData("Garder mon texte", "Le texte de Lucie", 360)]
    [InlineData("Prendre celui de mon collègue", "Le texte de Karim", 1440)]
    public async Task Two_colleagues_in_one_field_read_both_texts_and_choose(string choice, string kept, int width)
    {
        await using var site = Site.StartEmpty();
        var lucie = await Writer.InAsync(chromium, site, width);
        var karim = await lucie.ColleagueAsync(chromium);
        await lucie.OpenAsync();
        await karim.OpenAsync();
        await karim.TypeAsync("Need", "Le texte de Karim");
        await karim.HoldsAsync(content => content.Need.Length > 0, "Karim saved");

        await lucie.TypeAsync("Need", "Le texte de Lucie");

        await lucie.SaysAsync("Un collègue a modifié la même chose que vous");
        (await lucie.RecordedAsync()).Need.ShouldBe("Le texte de Karim", "nothing is covered before the choice");
        await lucie.Button("Comparer et choisir").ClickAsync();
        await lucie.Page.GetByTestId("conflict-mine").GetByText("Le texte de Lucie").WaitForAsync();
        await lucie.Page.GetByTestId("conflict-theirs").GetByText("Le texte de Karim").WaitForAsync();
        await lucie.Page.InspectAsync("choix");
        await lucie.Button(choice).FocusAsync();
        await lucie.Page.Keyboard.PressAsync("Enter");

        await lucie.SaysAsync("Brouillon enregistré");
        await lucie.HoldsAsync(content => content.Need == kept, "the choice is recorded");
        (await lucie.Field("Need").InputValueAsync()).ShouldBe(kept);
    }

    [Fact]
    public async Task Two_windows_of_one_person_follow_each_other()
    {
        await using var site = Site.StartEmpty();
        var one = await Writer.InAsync(chromium, site);
        await one.OpenAsync();
        var other = one with { Page = await one.Page.Context.NewPageAsync() };
        await other.OpenAsync();
        await one.TypeAsync("Need", "Peu de livres");
        await one.HoldsAsync(content => content.Need.Length > 0, "the first window saved");

        await other.LookAsync();

        await other.Page.GetByTestId("save-notes").GetByText("dans une autre fenêtre").WaitForAsync();
        (await other.Field("Need").InputValueAsync()).ShouldBe("Peu de livres");
        await other.Field("Need").PressAsync("End");
        await other.TypeAsync("Need", " à la maison");
        await other.HoldsAsync(
            content => content.Need.Contains("à la maison", StringComparison.Ordinal),
            "the second window goes on from there"
        );
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task A_session_that_ended_is_opened_again_in_place_and_nothing_is_lost(int width)
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, width);
        await writer.OpenAsync();
        await writer.Page.Context.ClearCookiesAsync();

        await writer.TypeAsync("Need", "Écrit après la fin de la session.");
        await writer.SaysAsync("Session terminée : reconnectez-vous");
        await writer.Button("Me reconnecter").ClickAsync();
        var dialog = writer.Page.GetByTestId("sign-in-again");
        await dialog.GetByLabel("Mot de passe").FillAsync("pas le bon 1");
        await writer.Page.Keyboard.PressAsync("Enter");
        await dialog.GetByRole(Microsoft.Playwright.AriaRole.Alert).GetByText("ne correspond pas").WaitForAsync();
        await writer.Page.InspectAsync("reconnexion");
        await dialog.GetByLabel("Mot de passe").FillAsync(TestApp.Password);
        await writer.Page.Keyboard.PressAsync("Enter");

        await writer.HoldsAsync(content => content.Need == "Écrit après la fin de la session.", "the text left once signed in");
        await writer.SaysAsync("Brouillon enregistré");
        await writer.Page.Keyboard.InsertTextAsync(" Encore.");
        await writer.Button("Enregistrer").ClickAsync();
        await writer.HoldsAsync(
            content => content.Need.EndsWith("Encore.", StringComparison.Ordinal),
            "the buttons of the page work with the new session"
        );
    }

    [Fact]
    public async Task Texts_of_one_account_never_leave_under_another()
    {
        await using var site = Site.StartEmpty();
        var lucie = await Writer.InAsync(chromium, site);
        var karim = await lucie.ColleagueAsync(chromium);
        await lucie.OpenAsync();
        await lucie.Page.Context.ClearCookiesAsync();
        var tab = await lucie.Page.Context.NewPageAsync();
        await tab.SignInAsync(karim.User.Email!, TestApp.Password);

        await lucie.TypeAsync("Need", "Les mots de Lucie");

        await lucie.SaysAsync("Un autre compte est connecté");
        (await lucie.Field("Need").InputValueAsync()).ShouldBe("Les mots de Lucie");
        (await lucie.RecordedAsync()).Need.ShouldBeEmpty();
    }
}
