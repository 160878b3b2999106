using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Account;

public sealed class RegistrationTests : IAsyncLifetime
{
    private readonly TestApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Registering_writes_the_person_the_organisation_the_journal_and_the_message_and_opens_the_session()
    {
        var browser = _app.Anonymous();

        var answer = await browser.RegisterAsync();

        answer.Status.ShouldBe(HttpStatusCode.Redirect);
        answer.Location.ShouldBe("/inscription/terminee");
        var next = await browser.FollowAsync(answer);
        next.Part("registered").TextContent.ShouldContain(Registering.Email);
        await _app.DbAsync(async db =>
        {
            var user = await db.Users.SingleAsync();
            user.DisplayName.ShouldBe("Lucie Marchand");
            user.EmailConfirmed.ShouldBeFalse();
            var organisation = await db.Organisations.Include(o => o.Members).SingleAsync();
            organisation.Siret.ShouldBe("35600000000048");
            organisation.Members.ShouldHaveSingleItem().UserId.ShouldBe(user.Id);
            (await db.AuditEntries.Select(a => a.Act).ToListAsync()).ShouldBe(
                [AuditAct.AccountCreated, AuditAct.OrganisationCreated],
                ignoreOrder: true
            );
            var notice = await db.OutboxMessages.SingleAsync();
            notice.Kind.ShouldBe(OutboxMessageKind.EmailConfirmation);
            notice.Recipient.ShouldBe(Registering.Email);
            notice.HtmlBody.ShouldContain("Vous recevez ce message parce que");
            notice.TextBody.ShouldContain("Vous recevez ce message parce que");
        });
    }

    [Theory]
    [InlineData("rob.o'reilly@exemple.fr", "rob.o'reilly@exemple.fr")]
    [InlineData("\u202Alucie@mairie-évreux.fr\u202C ", "lucie@mairie-évreux.fr")]
    public async Task Any_address_that_receives_mail_opens_an_account_and_signs_in_again(string typed, string kept)
    {
        var answer = await _app.Anonymous().RegisterAsync(("Email", typed));

        answer.Location.ShouldBe("/inscription/terminee", answer.Text);
        (await _app.DbAsync(db => db.Users.Select(u => u.Email).SingleAsync())).ShouldBe(kept);
        (await _app.DbAsync(db => db.OutboxMessages.Select(m => m.Recipient).SingleAsync())).ShouldBe(kept);
        var browser = _app.Anonymous();
        var back = await browser.SubmitAsync(
            await browser.GetAsync("/connexion"),
            "/connexion",
            new(StringComparer.Ordinal) { ["Email"] = "\u200B" + typed, ["Password"] = Registering.Password }
        );
        back.Status.ShouldBe(HttpStatusCode.Redirect, back.Text);
    }

    [Theory]
    [InlineData("mailto:jean@exemple.fr")]
    [InlineData(".jean@exemple.fr")]
    [InlineData("jean..paul@exemple.fr")]
    public async Task An_address_no_mail_reaches_is_refused(string typed)
    {
        var answer = await _app.Anonymous().RegisterAsync(("Email", typed));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Email-error").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("DisplayName", "\u200B")]
    [InlineData("Name", "\u2060\uFEFF")]
    [InlineData("Town", "\u3164")]
    public async Task A_line_made_of_what_nobody_sees_is_missing(string field, string typed)
    {
        var answer = await _app.Anonymous().RegisterAsync((field, typed));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector($"#{field}-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task Identifiers_are_read_without_what_nobody_sees()
    {
        var answer = await _app.Anonymous()
            .RegisterAsync(
                ("Siret", "\u2066356\u2009000\u202F000\u00A000048\u2069"),
                ("Rna", "W\u2011022001234\u200B"),
                ("Postcode", "\u200E02\u00A0200"),
                ("DisplayName", "Lucie\u000BMarchand")
            );

        answer.Location.ShouldBe("/inscription/terminee", answer.Text);
        var organisation = await _app.DbAsync(db => db.Organisations.SingleAsync());
        (organisation.Siret, organisation.Rna, organisation.Postcode).ShouldBe(("35600000000048", "W022001234", "02200"));
        (await _app.DbAsync(db => db.Users.Select(u => u.DisplayName).SingleAsync())).ShouldBe("Lucie Marchand");
    }

    [Fact]
    public async Task The_person_registered_may_go_on_to_the_page_that_asked_for_an_account()
    {
        var answer = await _app.Anonymous().RegisterAsync(("Retour", "/appels/essai/nouvelle-fiche"));

        answer.Location.ShouldBe("/inscription/terminee?retour=%2Fappels%2Fessai%2Fnouvelle-fiche");
    }

    [Fact]
    public async Task An_address_outside_the_site_is_not_kept_as_the_next_page()
    {
        var answer = await _app.Anonymous().RegisterAsync(("Retour", "//evil.example"));

        answer.Location.ShouldBe("/inscription/terminee");
    }

    [Theory]
    [InlineData("DisplayName", "", "Indiquez votre prénom et votre nom.")]
    [InlineData("Email", "lucie@association", "Indiquez une adresse électronique complète")]
    [InlineData("Password", "", "Choisissez un mot de passe.")]
    [InlineData("Password", "court 1", "au moins 10 caractères")]
    [InlineData("Password", "SEULEMENT DES MAJUSCULES 1", "une lettre minuscule")]
    [InlineData("Password", "sans aucun chiffre", "au moins un chiffre")]
    [InlineData("Kind", "", "Choisissez ce qu’est votre organisation.")]
    [InlineData("Kind", "99", "Choisissez ce qu’est votre organisation.")]
    [InlineData("Kind", "Parti", "Choisissez ce qu’est votre organisation.")]
    [InlineData("Name", "", "Indiquez le nom de votre organisation")]
    [InlineData("Siret", "", "Indiquez le numéro SIRET")]
    [InlineData("Siret", "356 000 000 00049", "Ce numéro SIRET n'est pas valide.")]
    [InlineData("Rna", "X022001234", "Ce numéro RNA n'est pas valide.")]
    [InlineData("Postcode", "2200", "Indiquez un code postal à 5 chiffres")]
    [InlineData("Town", "", "Indiquez la commune")]
    public async Task A_wrong_line_is_told_beside_it_and_nothing_is_written(string field, string value, string sentence)
    {
        var answer = await _app.Anonymous().RegisterAsync((field, value));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
        answer.Document.QuerySelector($"#{field}-error").ShouldNotBeNull().TextContent.ShouldContain(sentence);
        (await _app.DbAsync(db => db.Users.CountAsync())).ShouldBe(0);
        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_school_is_asked_for_a_right_uai()
    {
        var answer = await _app.Anonymous().RegisterAsync(("Kind", "School"), ("Uai", "12"));

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Document.QuerySelector("#Uai-error").ShouldNotBeNull().TextContent.ShouldContain("Indiquez le numéro UAI");
    }

    [Fact]
    public async Task What_was_typed_is_kept_on_refusal_except_the_password()
    {
        var answer = await _app.Anonymous().RegisterAsync(("Postcode", "99"), ("Kind", "School"), ("Uai", "0020048A"));

        answer.ValueOf("DisplayName").ShouldBe("Lucie Marchand");
        answer.ValueOf("Kind").ShouldBe("School");
        answer.ValueOf("Siret").ShouldBe("356 000 000 00048");
        answer.ValueOf("Rna").ShouldBe("W022001234");
        answer.ValueOf("Uai").ShouldBe("0020048A");
        answer.ValueOf("Postcode").ShouldBe("99");
        answer.ValueOf("Password").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task The_points_to_correct_come_in_the_order_of_the_page()
    {
        var answer = await _app.Anonymous()
            .RegisterAsync(("DisplayName", ""), ("Email", ""), ("Password", ""), ("Kind", ""), ("Siret", "1"), ("Town", ""));

        answer
            .Part("error-summary")
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(["#DisplayName", "#Email", "#Password", "#Kind", "#Siret", "#Town"]);
    }

    [Fact]
    public async Task Markup_typed_in_any_field_is_shown_as_text()
    {
        const string Script = "\"><script>alert(1)</script>";
        string[] fields = ["DisplayName", "Email", "Kind", "Name", "Siret", "Rna", "Uai", "Address", "Postcode", "Town", "Retour"];

        var answer = await _app.Anonymous().RegisterAsync([.. fields.Select(field => (field, Script))]);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Body.ShouldNotContain("<script>");
        answer.ValueOf("Name").ShouldBe(Script);
    }

    [Fact]
    public async Task Markup_accepted_in_names_stays_text_on_every_page_and_in_the_message()
    {
        const string Script = "<script>alert(1)</script>";
        var browser = _app.Anonymous();
        (await browser.RegisterAsync(("DisplayName", Script), ("Name", Script), ("Address", Script), ("Town", Script))).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        var account = await browser.GetAsync("/mon-compte");

        account.Body.ShouldNotContain("<script>");
        account.Text.ShouldContain(Script);
        (await _app.DbAsync(db => db.OutboxMessages.SingleAsync())).HtmlBody.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_refused_in_any_case()
    {
        (await _app.Anonymous().RegisterAsync()).Status.ShouldBe(HttpStatusCode.Redirect);

        var second = await _app.Anonymous().RegisterAsync(("Email", "LUCIE@Association.example"));

        second.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        second
            .Part("error-summary")
            .QuerySelectorAll("li")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Un compte existe déjà avec cette adresse");
    }

    [Fact]
    public async Task Posting_twice_at_once_creates_one_account_and_one_organisation()
    {
        var browsers = Enumerable.Range(0, 4).Select(_ => _app.Anonymous()).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => browser.GetAsync("/inscription")));

        var answers = await Task.WhenAll(
            browsers.Zip(forms, (browser, form) => browser.PostWithTokenAsync("/inscription", Registering.Form(), form))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.UnprocessableEntity).ShouldBe(3);
        (await _app.DbAsync(db => db.Users.CountAsync())).ShouldBe(1);
        (await _app.DbAsync(db => db.Organisations.CountAsync())).ShouldBe(1);
        (await _app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_siret_registered_by_others_is_registered_apart_with_a_reason_and_says_nothing_of_their_members()
    {
        await _app.Given.OrganisationAsync(await _app.Given.UserAsync("Karim Haddad"), OrganisationKind.Association, "La première arrivée");
        var browser = _app.Anonymous();

        var proposal = await browser.RegisterAsync();
        var page = await browser.FollowAsync(await browser.RegisterAsync(("SameSiret", "autre"), ("OtherReason", "L’antenne de Belleu")));

        proposal.Text.ShouldNotContain("Karim");
        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Text.ShouldNotContain("La première arrivée");
        page.Text.ShouldNotContain("Karim");
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused_with_what_to_do()
    {
        var answer = await _app.Anonymous().PostRawAsync("/inscription", Registering.Form());

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("Cette page a expiré");
        (await _app.DbAsync(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_link_of_the_message_confirms_the_address_even_twice()
    {
        var browser = _app.Anonymous();
        await browser.RegisterAsync();
        var link = Registering.LinkIn((await _app.DbAsync(db => db.OutboxMessages.SingleAsync())).TextBody);

        (await _app.Anonymous().GetAsync(link)).Text.ShouldContain("Votre adresse est confirmée");
        (await _app.Anonymous().GetAsync(link)).Status.ShouldBe(HttpStatusCode.OK);

        (await _app.DbAsync(db => db.Users.SingleAsync())).EmailConfirmed.ShouldBeTrue();
        (await browser.GetAsync("/mon-compte")).Part("email-status").TextContent.ShouldContain("Confirmée");
    }

    [Theory]
    [InlineData("/confirmer-adresse")]
    [InlineData("/confirmer-adresse?compte=0197a000-0000-7000-8000-000000000000&jeton=abc")]
    [InlineData("/confirmer-adresse?compte=rien&jeton=!!!")]
    public async Task A_link_that_was_cut_or_forged_says_how_to_get_another(string link)
    {
        var answer = await _app.Anonymous().GetAsync(link);

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("Ce lien n’est plus valable");
    }
}
