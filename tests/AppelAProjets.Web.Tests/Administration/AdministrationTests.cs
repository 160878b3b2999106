using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Administration;

public sealed class AdministrationTests : IAsyncLifetime
{
    private readonly TestApp _app = new();
    private Browser _administrator = null!;

    public async ValueTask InitializeAsync() =>
        _administrator = await _app.SignedInAsync(await _app.Given.UserAsync("Zoé Admin", administrator: true));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("/administration")]
    [InlineData("/administration/taches")]
    public async Task A_person_who_is_not_administrator_is_refused(string address)
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());

        var answer = await browser.GetAsync(address);

        answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        answer.Text.ShouldContain("Vous n’avez pas accès à cette page");
    }

    [Fact]
    public async Task An_anonymous_visitor_is_asked_to_sign_in()
    {
        (await _app.Anonymous().GetAsync("/administration")).Location.ShouldBe("/connexion?retour=%2Fadministration");
    }

    [Fact]
    public async Task The_figures_are_those_of_the_installation_and_no_fiche_is_named()
    {
        var member = await _app.Given.UserAsync("Lucie Marchand");
        var organisation = await _app.Given.OrganisationAsync(member, name: "La Fabrique des mots");
        await _app.Given.FiledAsync(await _app.Given.CallAsync(), organisation);

        var page = await _administrator.GetAsync("/administration");

        Page.Words(page.Part("figures").TextContent)
            .ShouldBe("Comptes2 1 organisation Programmes1 Appels à projets1 Courriels à envoyer0 0 envoyé");
        page.Part("accounts").TextContent.ShouldContain("La Fabrique des mots");
        page.Text.ShouldNotContain("Les mots voyageurs");
    }

    [Theory]
    [InlineData("marchand", true)]
    [InlineData("PERSONNE2@", true)]
    [InlineData("%", false)]
    [InlineData("_", false)]
    [InlineData("absent", false)]
    public async Task Accounts_are_found_by_name_or_address(string words, bool found)
    {
        await _app.Given.UserAsync("Lucie Marchand");

        var page = await _administrator.GetAsync($"/administration?recherche={Uri.EscapeDataString(words)}");

        page.Text.Contains("Lucie Marchand", StringComparison.Ordinal).ShouldBe(found);
        page.ValueOf("recherche").ShouldBe(words);
    }

    [Fact]
    public async Task Accounts_come_by_pages()
    {
        for (var i = 0; i < 26; i++)
        {
            await _app.Given.UserAsync($"Personne {i:00}");
        }

        var first = await _administrator.GetAsync("/administration");
        var second = await _administrator.GetAsync("/administration?page=2");

        first.Part("accounts").QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        second.Part("accounts").QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        second.Text.ShouldContain("Zoé Admin");
        (await _administrator.GetAsync("/administration?page=-3")).Status.ShouldBe(HttpStatusCode.OK);
        (await _administrator.GetAsync("/administration?page=900")).Status.ShouldBe(HttpStatusCode.OK);
    }
}
