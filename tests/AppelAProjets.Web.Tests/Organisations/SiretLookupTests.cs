using System.Net;
using AppelAProjets.Web.Platform.SiretDirectory;
using AppelAProjets.Web.Tests.Account;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Organisations;

public sealed class SiretLookupTests : IAsyncLifetime
{
    private const string Unknown = "Le registre public ne connaît pas ce numéro.";
    private const string NoAnswer = "Le registre public ne répond pas pour le moment.";

    private readonly Register _register = new();
    private readonly TestApp _app;
    private readonly Browser _visitor;

    public SiretLookupTests()
    {
        _app = new TestApp(Asking(_register.Address));
        _visitor = _app.Anonymous();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _register.DisposeAsync();
    }

    [Fact]
    public async Task Off_by_default_nothing_is_offered_and_nobody_is_called()
    {
        await using var app = new TestApp(new(StringComparer.Ordinal) { ["SiretLookup:BaseUrl"] = _register.Address });
        var browser = app.Anonymous();

        (await browser.GetAsync("/inscription")).Parts("siret-lookup").ShouldBeEmpty();
        await browser.PostAsync("/inscription/siret", Registering.Form(), "/inscription");

        _register.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_number_fills_the_blank_fields()
    {
        _register.Body = Register.Answer();

        var page = await FindAsync(("Kind", ""), ("Name", ""), ("Address", ""), ("Postcode", ""), ("Town", ""), ("Rna", ""));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Part("siret-note").TextContent.ShouldContain("Trouvé dans le registre public.");
        (page.ValueOf("Kind"), page.ValueOf("Name"), page.ValueOf("Rna")).ShouldBe(("Association", "LES AMIS DU LAVOIR", "W022990006"));
        (page.ValueOf("Address"), page.ValueOf("Postcode"), page.ValueOf("Town")).ShouldBe(("7 RUELLE DU LAVOIR", "02200", "SOISSONS"));
        page.ValueOf("Email").ShouldBe(Registering.Email);
        _register.Asked.ShouldBe(["/search?q=73282932000074"]);
        (
            await _visitor.SubmitAsync(page, "/inscription", new(StringComparer.Ordinal) { ["Password"] = Registering.Password })
        ).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_was_typed_is_kept_and_what_the_register_says_is_shown_beside()
    {
        _register.Body = Register.Answer();

        var page = await FindAsync(("Name", "Le Lavoir"), ("Town", "soissons"));

        page.ValueOf("Name").ShouldBe("Le Lavoir");
        var note = page.Part("siret-note").TextContent;
        note.ShouldContain("LES AMIS DU LAVOIR");
        note.ShouldNotContain("Commune");
    }

    [Fact]
    public async Task An_answer_about_another_number_is_no_answer()
    {
        _register.Body = Register.Answer("35600000000048");

        (await FindAsync(("Name", ""))).Part("siret-note").TextContent.ShouldContain(Unknown);
    }

    [Fact]
    public async Task An_unknown_number_is_told() => (await FindAsync()).Part("siret-note").TextContent.ShouldContain(Unknown);

    [Theory]
    [InlineData("<html>en travaux</html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"results\":7}")]
    [InlineData("{\"erreur\":\"non\"}")]
    public async Task Garbage_falls_back_to_typing(string garbage)
    {
        _register.Body = garbage;

        await FallsBackAsync();
    }

    [Theory]
    [InlineData("{\"results\":[null,7,\"x\",[]]}")]
    [InlineData("{\"results\":[{\"siege\":7,\"matching_etablissements\":{}}]}")]
    [InlineData("{\"results\":[{\"siege\":null,\"matching_etablissements\":[null,{\"siret\":73282932000074}]}]}")]
    public async Task An_answer_of_another_shape_breaks_nothing(string shape)
    {
        _register.Body = shape;

        (await FindAsync(("Name", "Le Lavoir"))).ValueOf("Name").ShouldBe("Le Lavoir");
    }

    [Theory]
    [InlineData(500)]
    [InlineData(429)]
    public async Task A_failure_falls_back_to_typing(int status)
    {
        (_register.Status, _register.Body) = (status, Register.Answer());

        await FallsBackAsync();
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        (_register.Status, _register.RedirectTo) = (302, _register.Address + "/ailleurs");

        await FallsBackAsync();

        _register.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_too_large_is_not_read()
    {
        _register.Body = Register.Answer() + new string(' ', SiretLookup.MostBytes);

        await FallsBackAsync();
    }

    [Fact]
    public async Task A_register_that_says_nothing_is_not_waited_for()
    {
        _register.Silent = true;
        await using var app = new TestApp(Asking(_register.Address)) { HasRealDeadlines = true };
        var watch = System.Diagnostics.Stopwatch.StartNew();

        await FallsBackAsync(app);

        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(1.5));
    }

    [Fact]
    public async Task A_register_that_is_not_there_falls_back_to_typing()
    {
        await using var app = new TestApp(Asking("http://127.0.0.1:9"));

        var page = await app.Anonymous().PostAsync("/inscription/siret", Registering.Form(), "/inscription");

        page.Part("siret-note").TextContent.ShouldContain(NoAnswer);
    }

    [Fact]
    public async Task A_wrong_number_is_told_before_anyone_is_asked()
    {
        var page = await FindAsync(("Siret", "123"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Document.QuerySelector("#Siret-error").ShouldNotBeNull();
        _register.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_person_does_not_use_up_the_register()
    {
        for (var i = 0; i < SiretLookupLimit.PerMinute; i++)
        {
            await FindAsync();
        }

        (await FindAsync(("Name", "Le Lavoir"))).Part("siret-note").TextContent.ShouldContain("attendez une minute");
        _register.Asked.Count.ShouldBe(SiretLookupLimit.PerMinute);
    }

    [Fact]
    public async Task The_profile_is_completed_the_same_way_and_nothing_is_saved_before_the_person_says_so()
    {
        _register.Body = Register.Answer();
        var user = await _app.Given.UserAsync();
        var organisation = await _app.Given.OrganisationAsync(user, name: "Le Lavoir");
        var browser = await _app.SignedInAsync(user);
        var address = $"/mon-organisation/{organisation.Id}";
        var shown = await browser.GetAsync(address);
        shown.Part("siret-lookup").GetAttribute("formaction").ShouldBe(address + "/siret");

        var fields = Registering.Form(("Siret", "73282932000074"), ("Name", ""), ("Details.Acronym", "LVR"), ("Version", "0"));
        var page = await browser.PostWithTokenAsync(address + "/siret", fields, shown);

        (page.ValueOf("Name"), page.ValueOf("Details.Acronym")).ShouldBe(("LES AMIS DU LAVOIR", "LVR"));
        (await browser.GetAsync(address)).ValueOf("Name").ShouldBe("Le Lavoir");
        (await browser.GetAsync(address + "/siret")).Location.ShouldBe(address);
    }

    [Fact]
    public async Task A_new_organisation_of_an_account_is_completed_or_its_wrong_number_told()
    {
        _register.Body = Register.Answer();
        var browser = await _app.SignedInAsync(await _app.Given.UserAsync());
        const string address = "/mon-organisation/nouvelle";

        var found = await browser.PostAsync(address + "/siret", Registering.Form(("Siret", "732 829 320 00074"), ("Name", "")), address);
        var wrong = await browser.PostAsync(address + "/siret", Registering.Form(("Siret", "123")), address);

        found.ValueOf("Name").ShouldBe("LES AMIS DU LAVOIR");
        found.Part("siret-note").TextContent.ShouldContain("Trouvé dans le registre public.");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Document.QuerySelector("#Siret-error").ShouldNotBeNull();
        _register.Asked.ShouldBe(["/search?q=73282932000074"]);
    }

    private static Dictionary<string, string?> Asking(string register) =>
        new(StringComparer.Ordinal) { ["SiretLookup:Enabled"] = "true", ["SiretLookup:BaseUrl"] = register };

    private Task FallsBackAsync() => FallsBackAsync(_app);

    private static async Task FallsBackAsync(TestApp app)
    {
        var page = await FindAsync(app.Anonymous(), ("Name", "Le Lavoir"));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Part("siret-note").TextContent.ShouldContain(NoAnswer);
        page.ValueOf("Name").ShouldBe("Le Lavoir");
        app.Log.Errors.ShouldBeEmpty();
    }

    private Task<Page> FindAsync(params (string Name, string Value)[] changes) => FindAsync(_visitor, changes);

    private static Task<Page> FindAsync(Browser visitor, params (string Name, string Value)[] changes) =>
        visitor.PostAsync("/inscription/siret", Registering.Form([("Siret", "732 829 320 00074"), .. changes]), "/inscription");
}
