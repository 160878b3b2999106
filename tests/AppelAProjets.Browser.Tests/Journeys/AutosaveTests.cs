using AppelAProjets.Web.Tests.Hosting;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>What one person types is on the server within two seconds, or on their device until it is.</summary>
public sealed class AutosaveTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_typed_leaves_within_two_seconds_and_an_ordinary_press_then_agrees_with_it()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        // Two seconds of the page's own clock, which stands still until told: however busy the machine is.
        await writer.Page.Clock.InstallAsync();
        await writer.OpenAsync();
        await writer.Page.Clock.PauseAtAsync(DateTime.UtcNow.AddHours(1));

        var leaves = writer.Page.WaitForRequestAsync("**/champs");
        await writer.TypeAsync("Need", "Peu de livres à la maison.");
        await writer.Page.Clock.RunForAsync(2_000);
        await leaves;
        await writer.Page.Clock.ResumeAsync();

        await writer.HoldsAsync(content => content.Need == "Peu de livres à la maison.", "the text is recorded");
        await writer.SaysAsync("Brouillon enregistré à 14 h 32");
        await writer.Page.Keyboard.InsertTextAsync(" La médiathèque est loin.");
        await writer.Button("Enregistrer").ClickAsync();
        await writer.HoldsAsync(content => content.Need.EndsWith("est loin.", StringComparison.Ordinal), "the press saves the rest");
        (await writer.Page.GetByTestId("conflict").CountAsync()).ShouldBe(0, "nobody meets themselves");
    }

    [Fact]
    public async Task The_figures_and_what_is_wrong_follow_without_a_press()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        await writer.OpenAsync("publics");
        var asked = new List<string>();
        writer.Page.Request += (_, request) => asked.Add(new Uri(request.Url).Segments[^1]);

        await writer.Field("Groups[6-10.F]").FillAsync("1200");
        await writer.Field("Beneficiaries").FillAsync("mille");
        await writer.Field("Audience").FocusAsync();

        await writer.Page.Locator("[data-figure='groups.total']").Filter(new() { HasText = "1 200" }).WaitForAsync();
        var error = writer.Page.Locator("p.field-error").Filter(new() { HasText = "n'est pas lisible" });
        await error.WaitForAsync();
        (await writer.Field("Beneficiaries").GetAttributeAsync("aria-invalid")).ShouldBe("true");
        await writer.Page.Locator(".rail a[aria-current]:visible .state").Filter(new() { HasText = "à corriger" }).WaitForAsync();
        await writer.Field("Beneficiaries").FillAsync("1200");
        await writer.Field("Audience").FocusAsync();
        await error.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        asked.ShouldContain("champs");
        asked.ShouldNotContain("etat", "each answer to a save tells all there is to show");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1440)]
    public async Task Without_network_everything_stays_on_the_device_and_leaves_when_it_is_back(int width)
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, width);
        await writer.OpenAsync();

        await writer.Page.Context.SetOfflineAsync(true);
        await writer.TypeAsync("Need", "Écrit dans le train.");
        await writer.SaysAsync("Hors ligne : vos saisies sont gardées sur cet appareil");
        await writer.Page.Locator("a[href='/mes-fiches']:visible").First.ClickAsync();
        await writer.Button("Enregistrer").ClickAsync();
        await writer.SaysAsync("Hors ligne");
        writer.Page.Url.ShouldEndWith(writer.Address(), Case.Sensitive, "the page stays");
        await writer.Page.InspectAsync("hors-ligne");
        (await writer.RecordedAsync()).Need.ShouldBeEmpty();

        await writer.Page.Context.SetOfflineAsync(false);

        await writer.HoldsAsync(content => content.Need == "Écrit dans le train.", "the text left by itself");
        await writer.SaysAsync("Brouillon enregistré");
        (await writer.Page.EvaluateAsync<int>("() => localStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_closed_without_network_gives_its_texts_back_when_it_is_opened_again()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        await writer.OpenAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await writer.TypeAsync("Need", "Écrit avant la panne.");
        await writer.SaysAsync("Hors ligne");
        await writer.Page.CloseAsync();
        await writer.Page.Context.SetOfflineAsync(false);

        var again = writer with { Page = await writer.Page.Context.NewPageAsync() };
        await again.OpenAsync("demande");

        await again.HoldsAsync(content => content.Need == "Écrit avant la panne.", "any section of the fiche sends what the device kept");
        await again.OpenAsync();
        (await again.Field("Need").InputValueAsync()).ShouldBe("Écrit avant la panne.");
    }

    [Fact]
    public async Task What_the_device_kept_never_covers_what_a_colleague_wrote_meanwhile()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        var colleague = await writer.ColleagueAsync(chromium);
        await writer.OpenAsync();
        await writer.Page.Context.SetOfflineAsync(true);
        await writer.TypeAsync("Need", "Le texte de Lucie");
        await writer.SaysAsync("Hors ligne");
        await writer.Page.CloseAsync();
        await colleague.OpenAsync();
        await colleague.TypeAsync("Need", "Le texte de Karim");
        await colleague.HoldsAsync(content => content.Need == "Le texte de Karim", "the colleague saved");
        await writer.Page.Context.SetOfflineAsync(false);

        var again = writer with { Page = await writer.Page.Context.NewPageAsync() };
        await again.OpenAsync();

        await again.SaysAsync("Un collègue a modifié la même chose que vous");
        (await again.Field("Need").InputValueAsync()).ShouldBe("Le texte de Lucie");
        (await again.RecordedAsync()).Need.ShouldBe("Le texte de Karim");
    }

    [Fact]
    public async Task A_device_that_keeps_nothing_a_spoiled_store_and_a_full_one_are_told_or_survived()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site);
        await writer.Page.EvaluateAsync(
            "key => localStorage.setItem(key, '{\"v\":1,\"sent\":[')",
            $"appelaprojets.saisies.{writer.User.Id}.{writer.Fiche.Id}"
        );
        await writer.OpenAsync();
        await writer.Page.EvaluateAsync(
            "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
        );
        await writer.Page.Context.SetOfflineAsync(true);

        await writer.TypeAsync("Need", "Nulle part ailleurs");

        await writer.SaysAsync("cet appareil ne peut pas garder vos saisies : ne fermez pas cette page");
        var asked = new TaskCompletionSource<string>();
        writer.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await writer.Page.CloseAsync(new() { RunBeforeUnload = true });
        (await asked.Task.WaitAsync(Eventually.Patience, TestContext.Current.CancellationToken)).ShouldBe("beforeunload");
    }

    [Fact]
    public async Task A_server_that_stops_and_comes_back_loses_nothing()
    {
        await using var first = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, first);
        await writer.OpenAsync();
        await first.StopAnsweringAsync();

        await writer.TypeAsync("Need", "Écrit pendant la mise à jour.");
        await writer.SaysAsync("Le service ne répond pas : vos saisies sont gardées sur cet appareil");
        await using var second = Site.StartEmpty(new Uri(first.Address).Port, first.App.Database);
        await writer.Button("Réessayer").ClickAsync();

        await writer.HoldsAsync(content => content.Need == "Écrit pendant la mise à jour.", "the text reached the new server");
        await writer.SaysAsync("Brouillon enregistré");
    }

    [Fact]
    public async Task A_fiche_that_closes_while_one_types_says_so_and_keeps_the_text()
    {
        await using var site = Site.StartEmpty();
        var writer = await Writer.InAsync(chromium, site, 360);
        await writer.OpenAsync();
        site.Clock.MoveTo(writer.Call.Schedule.ClosesAt.AddMinutes(5).AddSeconds(1));

        await writer.TypeAsync("Need", "Trop tard");

        await writer.SaysAsync("L'appel est clos");
        (await writer.Field("Need").InputValueAsync()).ShouldBe("Trop tard");
        await writer.Page.InspectAsync("clos");
        await writer.Page.GetByRole(AriaRole.Link, new() { Name = "Lire et imprimer la fiche" }).ClickAsync();
        await writer.Page.WaitForURLAsync($"**/fiches/{writer.Fiche.Id}");
    }
}
