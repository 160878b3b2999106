using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Rating;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Committee;

public sealed class RecusalsTests
{
    [Fact]
    public async Task An_evaluator_accepts_declines_or_leaves_each_fiche_before_rating()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var (yes, tied, no) = (
            await given.FicheAsync("Oui", given.Nadia),
            await given.FicheAsync("Lien", given.Nadia),
            await given.FicheAsync("Non", given.Nadia)
        );
        var browser = await app.SignedInAsync(given.Nadia);
        (await browser.GetAsync("/evaluation")).Parts("designation-waiting").Count.ShouldBe(1);

        var saved = await browser.PostAsync(
            "/evaluation/designation",
            new(StringComparer.Ordinal)
            {
                ["Lines[0].FicheId"] = yes.Id.ToString(),
                ["Lines[0].Answer"] = "accepter",
                ["Lines[1].FicheId"] = tied.Id.ToString(),
                ["Lines[1].Answer"] = "deport",
                ["Lines[1].Tie"] = "Family",
                ["Lines[2].FicheId"] = no.Id.ToString(),
                ["Lines[2].Answer"] = "decliner",
                ["Lines[2].Why"] = "Competence",
                ["Lines[2].Words"] = "Trop technique",
            }
        );

        saved.Status.ShouldBe(HttpStatusCode.Redirect, saved.Text);
        Page.Words((await browser.FollowAsync(saved)).Part("evaluation-message").TextContent)
            .ShouldContain("1 fiche acceptée, 1 déport, 1 fiche déclinée");
        (await app.DbAsync(db => db.Assignments.SingleAsync(a => a.FicheId == yes.Id))).AcceptedAt.ShouldNotBeNull();
        (await app.DbAsync(db => db.Conflicts.SingleAsync())).ShouldSatisfyAllConditions(
            c => c.FicheId.ShouldBe(tied.Id),
            c => c.DeclaredBy.ShouldBeNull()
        );
        (await app.DbAsync(db => db.Assignments.AnyAsync(a => a.FicheId == no.Id))).ShouldBeFalse();
        (await browser.GetAsync($"/evaluation/{no.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"/evaluation/{tied.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var coordination = await (await app.SignedInAsync(await given.CoordinatorAsync())).GetAsync($"{Root(given)}/affectations");
        Page.Words(coordination.Part("declined-row").TextContent)
            .ShouldContain("Nadia Benali a décliné : hors de son domaine – « Trop technique »");
        (await app.DbAsync(db => db.AuditEntries.Select(a => a.Act).ToListAsync())).ShouldBe(
            [AuditAct.AssignmentAccepted, AuditAct.ConflictDeclared, AuditAct.AssignmentDeclined],
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task An_answer_without_its_reason_is_refused_and_nothing_typed_is_lost()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        var tie = await browser.PostAsync("/evaluation/designation", Line(fiche.Id, "deport"));
        var other = Line(fiche.Id, "decliner");
        other["Lines[0].Why"] = "Other";
        var why = await browser.PostAsync("/evaluation/designation", other);

        tie.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(tie.Part("error-summary").TextContent).ShouldContain("Choisissez ce qui vous lie à ce projet.");
        why.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(why.Part("error-summary").TextContent).ShouldContain("Précisez pourquoi vous déclinez cette fiche.");
        why.ValueOf("Lines[0].Why").ShouldBe("Other");
        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_answers_for_someone_else_nor_gives_back_an_evaluation_filed()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var pauls = await given.FicheAsync("De Paul", given.Paul);
        var filed = await given.FicheAsync("Notée", given.Nadia);
        await app.Given.FiledEvaluationAsync(filed, given.Nadia, 3);
        var browser = await app.SignedInAsync(given.Nadia);

        (await browser.GetAsync("/evaluation/designation")).Body.ShouldNotContain("De Paul");
        foreach (var id in new[] { pauls.Id, filed.Id })
        {
            var line = Line(id, "decliner");
            line["Lines[0].Why"] = "Workload";
            (await browser.PostAsync("/evaluation/designation", line, "/mon-compte")).Status.ShouldBe(HttpStatusCode.Redirect);
        }

        (await app.DbAsync(db => db.Assignments.CountAsync())).ShouldBe(2);
        (await app.DbAsync(db => db.DeclinedAssignments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_coordinator_declares_for_a_member_after_rating_and_the_list_is_ready_for_the_minutes()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 4);
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var done = await browser.PostAsync($"{Root(given)}/deports", Declaration(given.Nadia.Id, fiche.Id));

        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        (await given.EvaluationAsync(fiche, given.Nadia))!.Status.ShouldBe(EvaluationStatus.SetAside);
        var row = Page.Words((await browser.FollowAsync(done)).Part("recusal-row").TextContent);
        row.ShouldContain("Nadia BenaliÉducation nationale Engagement dans la structure Les mots voyageurs");
        row.ShouldContain("par Marion Lefèvre, en son nom");
        row.ShouldContain("Évaluation écartée");
        var csv = Page.Words((await browser.GetAsync($"{Root(given)}/deports.csv")).Body);
        csv.ShouldContain("Nadia Benali;Éducation nationale;Engagement dans la structure");
        csv.ShouldContain(";Marion Lefèvre;oui;");
        Page.Words((await browser.GetAsync($"{Root(given)}/classement")).Text).ShouldNotContain("80,00");
    }

    [Fact]
    public async Task A_declaration_that_misses_its_member_its_fiche_or_its_tie_is_refused()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync();
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var refused = await browser.PostAsync($"{Root(given)}/deports", new() { ["Form.Reason"] = "Voisin" });
        var stranger = await browser.PostAsync($"{Root(given)}/deports", Declaration(Guid.NewGuid(), fiche.Id));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Part("error-summary").TextContent).ShouldContain("Choisissez le membre concerné.");
        refused.ValueOf("Form.Reason").ShouldBe("Voisin");
        stranger.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.DbAsync(db => db.Conflicts.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_conflicted_coordinator_names_who_follows_and_sees_nothing_any_more()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia);
        var (leaving, following) = (await given.CoordinatorAsync(), await app.Given.UserAsync("Denis Roy"));
        await app.Given.GrantAsync(following, CallRole.Coordinator, given.Call);
        var browser = await app.SignedInAsync(leaving);
        var declaration = Declaration(leaving.Id, fiche.Id);
        declaration["Form.ReplacementId"] = following.Id.ToString();

        var done = await browser.PostAsync($"{Root(given)}/deports", declaration);

        done.Status.ShouldBe(HttpStatusCode.Redirect, done.Text);
        var page = await browser.FollowAsync(done);
        page.Body.ShouldNotContain("Le secret");
        Page.Words(page.Part("own-recusals").TextContent).ShouldContain("Vous êtes en déport sur 1 fiche de cet appel.");
        (await browser.GetAsync($"/fiches/{fiche.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync($"{Root(given)}/deports.csv")).Body.ShouldNotContain("Le secret");
        var others = await (await app.SignedInAsync(following)).GetAsync($"{Root(given)}/deports");
        Page.Words(others.Part("to-follow").TextContent).ShouldContain("Le secret");
        Page.Words(others.Part("recusal-row").TextContent).ShouldContain("Fiche suivie par Denis Roy");
    }

    [Fact]
    public async Task Nobody_in_conflict_nor_outside_the_call_replaces_a_coordinator()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret");
        var (absent, tied, free) = (await app.Given.UserAsync("Absent"), await app.Given.UserAsync("Lié"), await given.CoordinatorAsync());
        await app.Given.GrantAsync(absent, CallRole.Coordinator, given.Call);
        await app.Given.GrantAsync(tied, CallRole.Coordinator, given.Call);
        await app.Given.ConflictAsync(fiche, absent);
        await app.Given.ConflictAsync(fiche, tied);
        var conflict = await app.DbAsync(db => db.Conflicts.SingleAsync(c => c.UserId == absent.Id));
        var browser = await app.SignedInAsync(free);
        var path = $"{Root(given)}/deports/{conflict.Id}/remplacant";

        foreach (var unable in new[] { tied.Id, absent.Id, given.Nadia.Id })
        {
            (await browser.PostAsync(path, new() { ["replacementId"] = unable.ToString() }, $"{Root(given)}/deports")).Status.ShouldBe(
                HttpStatusCode.UnprocessableEntity
            );
        }

        (await browser.PostAsync(path, new() { ["replacementId"] = free.Id.ToString() }, $"{Root(given)}/deports")).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        var hidden = await (await app.SignedInAsync(tied)).PostAsync(
            path,
            new() { ["replacementId"] = free.Id.ToString() },
            $"{Root(given)}/deports"
        );
        hidden.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_possible_tie_is_confirmed_or_dismissed_once_and_the_dismissal_is_recorded()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var first = await given.FicheAsync("Une");
        await app.Given.GrantAsync(await app.Given.UserAsync("Lucien Morel"), CallRole.Evaluator, given.Call, "LA FABRIQUE DES MOTS");
        var browser = await app.SignedInAsync(await given.CoordinatorAsync());

        var page = await browser.GetAsync($"{Root(given)}/deports");
        var row = page.Part("tie-row");
        Page.Words(row.TextContent).ShouldContain("siège pour « La Fabrique des mots »");
        var action = row.QuerySelector("form")!.GetAttribute("action")!;

        (await browser.PostWithTokenAsync(action, [new("Answer", "ecarter")], page)).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.PostWithTokenAsync(action, [new("Answer", "ecarter"), new("Words", "Homonyme")], page)).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
        (await app.DbAsync(db => db.ConflictDismissals.SingleAsync())).ShouldSatisfyAllConditions(
            d => d.FicheId.ShouldBe(first.Id),
            d => d.Words.ShouldBe("Homonyme")
        );
        (await browser.PostWithTokenAsync(action, [new("Answer", "confirmer")], page)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.PossibleConflictDismissed))).ShouldBe(1);
    }

    [Fact]
    public async Task Confirming_a_possible_tie_declares_the_deport_on_the_member_s_behalf()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync("Une");
        var lucien = await app.Given.UserAsync("Lucien Morel", address: $"lucien@fabrique-{given.Call.Code.ToLowerInvariant()}.example");
        await app.Given.GrantAsync(lucien, CallRole.Evaluator, given.Call);
        var coordinator = await given.CoordinatorAsync();
        var browser = await app.SignedInAsync(coordinator);
        var page = await browser.GetAsync($"{Root(given)}/deports");
        var action = page.Part("tie-row").QuerySelector("form")!.GetAttribute("action")!;

        (await browser.PostWithTokenAsync(action, [new("Answer", "confirmer"), new("Words", "Elle y travaille")], page)).Status.ShouldBe(
            HttpStatusCode.Redirect
        );

        (await app.DbAsync(db => db.Conflicts.SingleAsync())).ShouldSatisfyAllConditions(
            c => c.UserId.ShouldBe(lucien.Id),
            c => c.DeclaredBy.ShouldBe(coordinator.Id)
        );
    }

    [Fact]
    public async Task A_conflicted_coordinator_reads_neither_a_letter_that_cites_the_fiche_nor_by_how_much_the_envelope_is_exceeded()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Le secret", given.Nadia);
        var coordinator = await given.CoordinatorAsync();
        await app.Given.ConflictAsync(fiche, coordinator);
        await app.DbAsync(async db =>
        {
            var now = Situation.DuringRating;
            db.OutboxMessages.Add(
                new OutboxMessage(
                    Guid.CreateVersion7(),
                    "essai",
                    OutboxMessageKind.EvaluatorReminder,
                    given.Call.Id,
                    null,
                    given.Nadia.Id,
                    new("nadia@essai.example", "Nadia", "Il reste une fiche", "", $"{fiche.Number} : Le secret"),
                    now
                )
            );
            db.AuditEntries.Add(
                new AuditEntry(
                    Guid.CreateVersion7(),
                    now,
                    null,
                    AuditAct.EnvelopeExceeded,
                    given.Call.Id,
                    null,
                    "Enveloppe dépassée de 1 234 €."
                )
            );
            await db.SaveChangesAsync();
        });
        var (conflicted, other) = (await app.SignedInAsync(coordinator), await app.Given.UserAsync());
        await app.Given.GrantAsync(other, CallRole.Coordinator, given.Call);
        var free = await app.SignedInAsync(other);

        (await conflicted.GetAsync($"{Root(given)}/courriels")).Body.ShouldNotContain("Il reste une fiche");
        (await conflicted.GetAsync($"{Root(given)}/journal")).Body.ShouldNotContain("1 234");
        (await free.GetAsync($"{Root(given)}/courriels")).Body.ShouldContain("Il reste une fiche");
        (await free.GetAsync($"{Root(given)}/journal")).Body.ShouldContain("1 234");
    }

    private static string Root(Situation given) => $"/coordination/appels/{given.Call.Slug}";

    private static Dictionary<string, string> Line(Guid ficheId, string answer) =>
        new(StringComparer.Ordinal) { ["Lines[0].FicheId"] = ficheId.ToString(), ["Lines[0].Answer"] = answer };

    private static Dictionary<string, string> Declaration(Guid userId, Guid ficheId) =>
        new(StringComparer.Ordinal)
        {
            ["Form.UserId"] = userId.ToString(),
            ["Form.FicheId"] = ficheId.ToString(),
            ["Form.Kind"] = "Structure",
        };
}
