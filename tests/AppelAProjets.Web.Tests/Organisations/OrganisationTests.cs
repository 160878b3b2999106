using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

public sealed class OrganisationTests : IAsyncLifetime
{
    private readonly TestApp _app = new();
    private Organisation _organisation = null!;
    private Browser _member = null!;

    private string Address => $"/mon-organisation/{_organisation.Id}";

    public async ValueTask InitializeAsync()
    {
        var user = await _app.Given.UserAsync();
        _organisation = await _app.Given.OrganisationAsync(user, name: "La Fabrique des mots");
        _member = await _app.SignedInAsync(user);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_member_changes_the_profile()
    {
        var form = await _member.GetAsync(Address);
        form.ValueOf("Name").ShouldBe("La Fabrique des mots");

        var answer = await _member.SubmitAsync(form, Address, One("Town", "Belleu"));

        answer.Location.ShouldBe(Address);
        (await _member.FollowAsync(answer)).Part("done").TextContent.ShouldContain("enregistré");
        (await _app.DbAsync(db => db.Organisations.SingleAsync())).Town.ShouldBe("Belleu");
    }

    [Fact]
    public async Task A_wrong_profile_is_refused_and_kept_on_the_page()
    {
        var answer = await _member.SubmitAsync(await _member.GetAsync(Address), Address, One("Siret", "123"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Siret-error").ShouldNotBeNull().TextContent.ShouldContain("Ce numéro SIRET n'est pas valide.");
        answer.ValueOf("Siret").ShouldBe("123");
        (await _app.DbAsync(db => db.Organisations.SingleAsync())).Siret.ShouldBe("35600000000048");
    }

    [Fact]
    public async Task Two_colleagues_writing_at_once_see_both_versions_and_nothing_is_lost()
    {
        var shown = await _member.GetAsync(Address);
        await _member.SubmitAsync(shown, Address, One("Town", "Belleu"));

        var late = await _member.SubmitAsync(shown, Address, One("Town", "Crouy"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Part("conflict").TextContent.ShouldContain("Belleu");
        late.Part("conflict").TextContent.ShouldContain("Crouy");
        late.ValueOf("Town").ShouldBe("Crouy");
        (await _app.DbAsync(db => db.Organisations.SingleAsync())).Town.ShouldBe("Belleu");
        (await _member.SubmitAsync(late, Address, [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await _app.DbAsync(db => db.Organisations.SingleAsync())).Town.ShouldBe("Crouy");
    }

    [Fact]
    public async Task For_anyone_else_even_an_administrator_the_organisation_does_not_exist()
    {
        var stranger = await _app.SignedInAsync(await _app.Given.UserAsync(administrator: true));

        (await stranger.GetAsync(Address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.PostAsync(Address, One("Town", "Ailleurs"), "/mon-compte")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _member.GetAsync($"/mon-organisation/{Guid.CreateVersion7()}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await _app.DbAsync(db => db.Organisations.SingleAsync())).Town.ShouldBe("Soissons");
    }

    [Fact]
    public async Task An_anonymous_visitor_is_asked_to_sign_in()
    {
        (await _app.Anonymous().GetAsync(Address)).Location.ShouldBe($"/connexion?retour={Uri.EscapeDataString(Address)}");
    }

    private static Dictionary<string, string> One(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
