using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Home;

public sealed class ErrorTests : IAsyncLifetime
{
    private readonly TestApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(400, "La demande n’a pas pu être lue")]
    [InlineData(403, "Vous n’avez pas accès à cette page")]
    [InlineData(404, "Cette page n’existe pas")]
    [InlineData(405, "Cette adresse ne s’ouvre pas directement")]
    [InlineData(409, "Quelqu’un d’autre vient de modifier cette page")]
    [InlineData(413, "Cet envoi est trop volumineux")]
    [InlineData(418, "Cette demande n’a pas abouti")]
    [InlineData(429, "Trop d’essais en peu de temps")]
    [InlineData(500, "Le service a rencontré une difficulté")]
    [InlineData(503, "Le service est interrompu un instant")]
    [InlineData(504, "Nous ne savons pas si votre envoi est enregistré")]
    [InlineData(507, "Le service ne peut rien enregistrer pour le moment")]
    public async Task Each_status_is_kept_and_told_in_French(int status, string title)
    {
        var page = await _app.Anonymous().GetAsync($"/erreur/{status}");

        page.Status.ShouldBe((HttpStatusCode)status);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task A_page_that_does_not_exist_says_where_to_start_again()
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());

        var page = await browser.GetAsync("/nulle/part");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Part("error-page").QuerySelector("a[href='/']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_status_that_is_no_error_is_a_page_that_does_not_exist()
    {
        (await _app.Anonymous().GetAsync("/erreur/200")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_refused_access_page_is_a_403()
    {
        (await _app.Anonymous().GetAsync("/acces-refuse")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_form_too_large_to_read_is_told_so_by_the_real_server()
    {
        using var database = TestDatabase.Create();
        using var process = ServerProcess.Start(database, new() { ["Jobs__Enabled"] = "false" });
        var browser = await process.BrowserAsync(new CookieContainer());

        var page = await browser.PostRawAsync("/connexion", [new("Email", new string('a', 2_500_000))]);

        page.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        page.Document.QuerySelector("h1")!.TextContent.ShouldBe("Cet envoi est trop volumineux");
    }

    [Fact]
    public async Task A_failure_even_of_the_database_shows_a_reference_and_no_trace()
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());
        _app.KeepFromOthers();
        await _app.DbAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE role_grants"));

        var page = await browser.GetAsync("/mon-compte");

        page.Status.ShouldBe(HttpStatusCode.InternalServerError);
        page.Part("error-reference").TextContent.ShouldNotBeEmpty();
        page.Body.ShouldNotContain("Exception");
        page.Body.ShouldNotContain("role_grants");
    }
}
