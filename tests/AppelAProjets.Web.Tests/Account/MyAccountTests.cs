using System.Net;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Account;

public sealed class MyAccountTests : IAsyncLifetime
{
    private readonly TestApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_account_shows_its_organisations_and_roles()
    {
        var user = await _app.Given.UserAsync();
        var organisation = await _app.Given.OrganisationAsync(user, name: "La Fabrique des mots");
        await _app.Given.GrantAsync(user, CallRole.Evaluator, await _app.Given.CallAsync(), "Caf de l'Aisne");

        var part = (await (await _app.SignedInAsync(user)).GetAsync("/mon-compte")).Part("my-organisations");

        part.QuerySelector($"a[href='/mon-organisation/{organisation.Id}']").ShouldNotBeNull().TextContent.ShouldBe("La Fabrique des mots");
        part.TextContent.ShouldContain("Membre du comité, Appel à projets 2022 de la Cité éducative (Caf de l'Aisne)");
    }

    [Fact]
    public async Task The_name_can_be_changed()
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync("Lucie"));

        var answer = await browser.PostAsync("/mon-compte", new(StringComparer.Ordinal) { ["DisplayName"] = "  Lucie Marchand " });

        answer.Location.ShouldBe("/mon-compte");
        (await _app.DbAsync(db => db.Users.SingleAsync())).DisplayName.ShouldBe("Lucie Marchand");
    }

    [Fact]
    public async Task An_empty_name_is_refused()
    {
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync("Lucie"));

        var answer = await browser.PostAsync("/mon-compte", new(StringComparer.Ordinal) { ["DisplayName"] = " " });

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await _app.DbAsync(db => db.Users.SingleAsync())).DisplayName.ShouldBe("Lucie");
    }

    [Fact]
    public async Task The_confirmation_is_sent_again_once_a_minute_until_the_address_is_confirmed()
    {
        var browser = _app.Anonymous();
        await browser.RegisterAsync();
        _app.Clock.Advance(TimeSpan.FromMinutes(5));

        await browser.PostAsync("/mon-compte/confirmation", [], "/mon-compte");
        (await browser.PostAsync("/mon-compte/confirmation", [], "/mon-compte")).Location.ShouldBe("/mon-compte");

        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(2);
        await browser.GetAsync(Registering.LinkIn((await _app.DbAsync(db => db.OutboxMessages.FirstAsync())).TextBody));
        _app.Clock.Advance(TimeSpan.FromMinutes(5));
        await browser.PostAsync("/mon-compte/confirmation", [], "/mon-compte");
        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(2);
    }
}
