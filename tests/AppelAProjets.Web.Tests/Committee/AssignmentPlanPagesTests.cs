using System.Net;
using System.Text;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class AssignmentPlanPagesTests
{
    [Fact]
    public async Task A_sharing_is_shown_with_its_loads_then_applied_and_told_in_one_letter_each()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Une");
        await given.FicheAsync("Deux");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var preview = await PreviewAsync(browser, given, Automatic("1"));

        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        preview.Parts("plan-row").Count.ShouldBe(2);
        preview
            .Parts("load-row")
            .ShouldAllBe(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent)) == "0 1 1 2");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        var applied = await browser.SubmitAsync(preview, Root(given) + "/affectations/appliquer", []);
        applied.Status.ShouldBe(HttpStatusCode.Redirect, applied.Text);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(2);
        (await app.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == OutboxMessageKind.Assignment))).ShouldBe(2);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.EvaluatorAssigned))).ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_made_from_a_situation_that_changed_is_shown_again_and_not_applied()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Une");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var preview = await PreviewAsync(browser, given, Automatic("2"));
        await app.Given.ConflictAsync(fiche, given.Nadia);

        var stale = await browser.SubmitAsync(preview, Root(given) + "/affectations/appliquer", []);

        stale.Status.ShouldBe(HttpStatusCode.Conflict);
        Page.Words(stale.Part("error-summary").TextContent).ShouldContain("La situation a changé depuis l’aperçu");
        Page.Words(stale.Part("impossible").TextContent).ShouldContain("il manque 1 évaluateur. Écartés : Nadia Benali (déport).");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (await browser.SubmitAsync(stale, Root(given) + "/affectations/appliquer", [])).Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Assignments.Select(a => a.EvaluatorId).ToListAsync())).ShouldBe([given.Paul.Id]);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_beside_its_field_and_kept()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync();
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var refused = await PreviewAsync(browser, given, Automatic("beaucoup"));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Part("error-summary").TextContent).ShouldContain("Écrivez un nombre d’évaluations entre 1 et 20.");
        refused.ValueOf("Form.PerFiche").ShouldBe("beaucoup");
        (await PreviewAsync(browser, given, new() { ["Form.Method"] = "magie" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_rule_gives_the_fiches_of_an_axe_to_everyone_of_an_institution_and_says_what_it_can_t()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Une");
        var hidden = await given.FicheAsync("Deux");
        await app.Given.ConflictAsync(hidden, given.Paul);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var preview = await PreviewAsync(
            browser,
            given,
            new()
            {
                ["Form.Method"] = "regles",
                ["Form.Rules[0].Subject"] = given.Call.Objectives.First().Id.ToString(),
                ["Form.Rules[0].Target"] = "i:Sous-préfecture de Soissons",
            }
        );

        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        Page.Words(preview.Part("impossible").TextContent).ShouldContain("Paul Carlier a déclaré un déport sur « Deux »");
        await browser.SubmitAsync(preview, Root(given) + "/affectations/appliquer", []);
        (await app.DbAsync(db => db.Assignments.Select(a => new { a.FicheId, a.EvaluatorId }).SingleAsync())).ShouldBe(
            new { FicheId = fiche.Id, EvaluatorId = given.Paul.Id }
        );
    }

    [Fact]
    public async Task One_rule_is_shown_others_are_added_one_by_one_and_changing_the_request_keeps_them()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Une");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var prepare = Root(given) + "/affectations/preparer";
        var target = given.Paul.Id.ToString();

        (await browser.GetAsync(prepare)).Parts("rule").Count.ShouldBe(1);
        Dictionary<string, string> rules = new(StringComparer.Ordinal)
        {
            ["Form.Method"] = "regles",
            ["Form.Rules[0].Subject"] = "toutes",
            ["Form.Rules[0].Target"] = target,
        };
        var two = await browser.PostAsync(prepare, new(rules, StringComparer.Ordinal) { ["act"] = "ajouter" }, prepare);
        two.Parts("rule").Count.ShouldBe(2);
        two.ValueOf("Form.Rules[0].Target").ShouldBe(target);

        var changed = await ChangeAsync(browser, given, rules);
        changed.Status.ShouldBe(HttpStatusCode.OK);
        changed.ValueOf("Form.Rules[0].Subject").ShouldBe("toutes");
        changed.ValueOf("Form.Rules[0].Target").ShouldBe(target);
        changed.ValueOf("Form.PerFiche").ShouldBe("3");
        (
            await browser.PostAsync(
                prepare,
                new(rules, StringComparer.Ordinal)
                {
                    ["Form.Rules[1].Subject"] = "toutes",
                    ["Form.Rules[1].Target"] = "",
                    ["act"] = "retirer:0",
                },
                prepare
            )
        ).Parts("rule").Count.ShouldBe(1);
        var numbers = await ChangeAsync(
            browser,
            given,
            new(StringComparer.Ordinal)
            {
                ["Form.Method"] = "automatique",
                ["Form.PerFiche"] = "2",
                ["Form.Seed"] = "7",
            }
        );
        (numbers.ValueOf("Form.PerFiche"), numbers.ValueOf("Form.Seed")).ShouldBe(("2", "7"));
    }

    [Fact]
    public async Task A_sharing_with_nothing_to_add_says_that_everybody_has_what_is_asked_and_leads_to_the_assignments()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Une", given.Nadia, given.Paul);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var nothing = (await PreviewAsync(browser, given, Automatic("2"))).Part("nothing-to-add");

        Page.Words(nothing.TextContent).ShouldStartWith("Rien à ajouter : chaque fiche a déjà 2 évaluateurs ou plus, comme demandé.");
        nothing.QuerySelector("a")!.GetAttribute("href").ShouldBe(Root(given) + "/affectations");
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("toutes", "")]
    [InlineData("toutes", "11111111-1111-1111-1111-111111111111")]
    public async Task A_rule_that_misses_something_or_names_a_stranger_is_refused(string subject, string target)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync();
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var refused = await PreviewAsync(
            browser,
            given,
            new()
            {
                ["Form.Method"] = "regles",
                ["Form.Rules[0].Subject"] = subject,
                ["Form.Rules[0].Target"] = target,
            }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_exported_comes_back_in_and_a_title_never_becomes_a_formula()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("=1+1");
        await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var exported = await browser.GetAsync(Root(given) + "/affectations.csv");
        exported.Body.ShouldContain("'=1+1");
        exported.Body.ShouldContain(given.Nadia.Email!);
        var same = await SendAsync(browser, given, exported.Bytes);
        same.Status.ShouldBe(HttpStatusCode.OK, same.Text);
        same.Parts("nothing-to-add").Count.ShouldBe(1);

        var more = await SendAsync(
            browser,
            given,
            Encoding.UTF8.GetBytes($"Numéro;Adresse électronique\n{fiche.Number};{given.Paul.Email}\n")
        );
        more.Part("understood").TextContent.ShouldContain("UTF-8, séparé par des points-virgules, 2");
        await browser.SubmitAsync(more, Root(given) + "/affectations/appliquer", []);
        (await app.DbAsync(db => db.Assignments.CountAsync(a => a.EvaluatorId == given.Paul.Id && a.FicheId == fiche.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_with_one_wrong_line_is_refused_whole_line_by_line()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        await app.Given.ConflictAsync(fiche, given.Paul);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var lines =
            $"Numéro;Adresse électronique\n{fiche.Number};{given.Nadia.Email}\n=CMD();{given.Nadia.Email}\n"
            + $"{fiche.Number};inconnu@essai.example\n"
            + $"{fiche.Number};{given.Paul.Email}\n";

        var refused = await SendAsync(browser, given, Encoding.UTF8.GetBytes(lines));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var said = Page.Words(refused.Part("error-summary").TextContent);
        said.ShouldContain("Ligne 3 : « =CMD() » n’est le numéro d’aucune fiche");
        said.ShouldContain("Ligne 4 : « inconnu@essai.example » n’est l’adresse d’aucun membre");
        said.ShouldContain("Ligne 5 : Paul Carlier a déclaré un déport");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (await SendAsync(browser, given, "n'importe;quoi"u8.ToArray()))
            .Part("error-summary")
            .TextContent.ShouldContain("La première ligne doit nommer les colonnes");
        (await SendAsync(browser, given, new byte[2 * 1024 * 1024])).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Nobody_is_given_a_fiche_of_their_own_organisation_by_hand_or_automatically()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("La nôtre");
        await app.DbAsync(async db =>
        {
            (await db.Organisations.Include(o => o.Members).SingleAsync(o => o.Id == given.Organisation.Id)).Admit(
                given.Nadia.Id,
                app.Clock.GetUtcNow().UtcDateTime
            );
            await db.SaveChangesAsync();
        });
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var page = await browser.GetAsync(Root(given) + "/affectations");

        Page.Words(page.Parts("possible-tie")[0].TextContent).ShouldContain("membre de l’organisation « La Fabrique des mots »");
        var refused = await browser.PostWithTokenAsync(Root(given) + "/affectations", [Box(fiche, given.Nadia)], page);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Text).ShouldContain("Nadia Benali est membre de l’organisation qui dépose");
        Page.Words((await PreviewAsync(browser, given, Automatic("2"))).Part("impossible").TextContent)
            .ShouldContain("Nadia Benali (lien possible à examiner)");
    }

    [Fact]
    public async Task Several_changes_within_a_few_minutes_make_one_letter_that_counts_them_all_and_none_when_all_is_withdrawn()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Une");
        var second = await given.FicheAsync("Deux");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = Root(given) + "/affectations";

        await browser.PostWithTokenAsync(path, [Box(first, given.Nadia)], await browser.GetAsync(path));
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await browser.PostWithTokenAsync(
            path,
            [new("Shown", $"{first.Id:N}.{given.Nadia.Id:N}"), Box(first, given.Nadia), Box(second, given.Nadia)],
            await browser.GetAsync(path)
        );
        var letter = await app.DbAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync());

        Page.Words(letter.Subject).ShouldStartWith("2 fiches à évaluer");
        letter.TextBody.ShouldContain("/evaluation/designation");
        letter.NextAttemptAt.ShouldBe(Situation.DuringRating.AddMinutes(5), TimeSpan.FromSeconds(1));
        await browser.PostWithTokenAsync(
            path,
            [new("Shown", $"{first.Id:N}.{given.Nadia.Id:N} {second.Id:N}.{given.Nadia.Id:N}")],
            await browser.GetAsync(path)
        );
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_evaluation_begun_loses_its_assignment_only_when_confirmed_and_stays_on_record()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var rater = await app.SignedInAsync(given.Nadia);
        await app.DbAsync(async db =>
        {
            db.Evaluations.Add(new Evaluation(Guid.CreateVersion7(), given.Call.Id, fiche.Id, given.Nadia.Id, Situation.DuringRating));
            await db.SaveChangesAsync();
        });
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());
        var path = Root(given) + "/affectations";
        var page = await browser.GetAsync(path);

        var asked = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!)], page);
        asked.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asked.Parts("confirm-withdrawal").Count.ShouldBe(1);
        var done = await browser.PostWithTokenAsync(path, [new("Shown", page.ValueOf("Shown")!), new("Confirmed", "true")], page);

        done.Status.ShouldBe(HttpStatusCode.Redirect);
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Draft);
        (await rater.GetAsync($"/evaluation/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await browser.PostWithTokenAsync(path, [Box(fiche, given.Nadia)], page);
        (await rater.GetAsync($"/evaluation/{fiche.Id}")).ValueOf(given.MarkOf("QUALITE")).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("affectations/preparer")]
    [InlineData("affectations.csv")]
    [InlineData("deports")]
    [InlineData("deports.csv")]
    public async Task The_pages_are_closed_to_everyone_but_the_coordination(string page)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);

        (await (await app.SignedInAsync(given.Nadia)).GetAsync($"{Root(given)}/{page}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Anonymous().GetAsync($"{Root(given)}/{page}")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await (await app.SignedInAsync(await given.CoordinatorAsync())).GetAsync($"/coordination/appels/inconnu/{page}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_conflicted_coordinator_finds_the_fiche_in_no_plan_and_in_no_file()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var hidden = await given.FicheAsync("Le secret");
        var coordinator = await given.CoordinatorAsync();
        await app.Given.ConflictAsync(hidden, coordinator);
        var browser = await app.SignedInAsync(coordinator);

        (await PreviewAsync(browser, given, Automatic("1"))).Body.ShouldNotContain("Le secret");
        (await browser.GetAsync(Root(given) + "/affectations.csv")).Body.ShouldNotContain("Le secret");
        var refused = await SendAsync(
            browser,
            given,
            Encoding.UTF8.GetBytes($"Numéro;Adresse électronique\n{hidden.Number};{given.Nadia.Email}\n")
        );
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Body.ShouldNotContain("Le secret");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_line_of_the_file_for_an_ineligible_fiche_is_refused_with_that_word()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        await app.Given.IneligibleAsync(fiche);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var refused = await SendAsync(
            browser,
            given,
            Encoding.UTF8.GetBytes($"Numéro;Adresse électronique\n{fiche.Number};{given.Nadia.Email}\n")
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Part("error-summary").TextContent)
            .ShouldContain($"Ligne 2 : la fiche {fiche.Number} est irrecevable, elle ne se note pas.");
    }

    private static string Root(Situation given) => $"/coordination/appels/{given.Call.Slug}";

    private static Dictionary<string, string> Automatic(string perFiche) =>
        new(StringComparer.Ordinal)
        {
            ["Form.Method"] = "automatique",
            ["Form.PerFiche"] = perFiche,
            ["Form.Seed"] = "1",
        };

    private static Task<Page> PreviewAsync(Browser browser, Situation given, Dictionary<string, string> fields) =>
        browser.PostAsync(Root(given) + "/affectations/apercu", fields, Root(given) + "/affectations/preparer");

    /// <summary>«Changer la demande» in the preview: what its form holds, sent where the button says.</summary>
    private static async Task<Page> ChangeAsync(Browser browser, Situation given, Dictionary<string, string> fields)
    {
        var preview = await PreviewAsync(browser, given, fields);
        var button = preview.Part("change-plan");
        var held = button
            .Closest("form")!
            .QuerySelectorAll("input[name^=Form]")
            .ToDictionary(
                input => input.GetAttribute("name")!,
                input => input.GetAttribute("value") ?? string.Empty,
                StringComparer.Ordinal
            );
        return await browser.PostWithTokenAsync(button.GetAttribute("formaction")!, held, preview);
    }

    private static async Task<Page> SendAsync(Browser browser, Situation given, byte[] file)
    {
        var form = await browser.GetAsync(Root(given) + "/affectations/preparer");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.Token!), "__RequestVerificationToken" },
            { new StringContent("fichier"), "Form.Method" },
            { new ByteArrayContent(file), "Form.File", "affectations.csv" },
        };
        return await Page.ReadAsync(
            await browser.Client.PostAsync(new Uri(Root(given) + "/affectations/apercu", UriKind.Relative), content)
        );
    }

    private static KeyValuePair<string, string> Box(FicheAction fiche, User evaluator) => new("Assigned", $"{fiche.Id:N}.{evaluator.Id:N}");
}
