using System.Net;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class FilingTests
{
    [Fact]
    public async Task Filing_freezes_a_version_gives_a_number_and_sends_a_receipt_in_one_transaction()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        var filed = await applicant.FileAsync(fiche.Id);

        filed.Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");
        var receipt = await applicant.Browser.FollowAsync(filed);
        receipt.Part("fiche-number").TextContent.ShouldBe($"{applicant.Call.Code}-0001");
        receipt.Text.ShouldContain("mardi 17 mai 2022 à 14 h 32 min 00 s");
        receipt.Text.ShouldContain("dimanche 17 juillet 2022", Case.Sensitive, "two months of silence mean a rejection (CRPA L231-4)");
        var notice = await app.DbAsync(db => db.OutboxMessages.SingleAsync());
        notice.Kind.ShouldBe(OutboxMessageKind.FilingReceipt);
        notice.Recipient.ShouldBe(applicant.User.Email);
        notice.TextBody.ShouldContain($"{applicant.Call.Code}-0001");
        notice.TextBody.ShouldContain("dimanche 17 juillet 2022");
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.FicheFiled && a.FicheId == fiche.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_double_click_files_once()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        var signature = Applicant.Signature(check.ValueOf("Form.Begun"));

        var clicks = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", signature, check))
        );

        clicks.ShouldAllBe(page => page.Location == $"/fiches/{fiche.Id}/recepisse");
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(1);
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_waits_while_a_filing_reads_and_its_mails_are_rendered()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");

        var said = await app.Commands.DuringAsync(() =>
            applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check)
        );

        said.Count(text => text == CommandLog.Begin).ShouldBe(1, "the filing, its mails and its entry in the journal are one save");
        said.SkipWhile(text => text != CommandLog.Begin)
            .ShouldNotContain(text => text.StartsWith("SELECT", StringComparison.Ordinal), "all was read, and rendered, before");
        (await app.DbAsync(db => db.OutboxMessages.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Numbers_follow_each_other_without_a_gap_when_many_file_at_once()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiches = new List<Guid>();
        for (var i = 0; i < 8; i++)
        {
            fiches.Add((await applicant.CompleteDraftAsync($"Action {i}")).Id);
        }

        await Task.WhenAll(fiches.Select(id => applicant.FileAsync(id)));

        var numbers = await app.DbAsync(db => db.Fiches.Select(f => f.Number!).OrderBy(n => n).ToListAsync());
        numbers.ShouldBe(Enumerable.Range(1, 8).Select(i => $"{applicant.Call.Code}-{i:0000}"));
    }

    [Fact]
    public async Task An_incomplete_fiche_is_refused_with_the_same_list_as_the_check_page()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(applicant.Call, applicant.Organisation);
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");

        var refused = await applicant.FileAsync(fiche.Id);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        Page.Words(refused.Part("missing-list").TextContent).ShouldBe(Page.Words(check.Part("missing-list").TextContent));
        refused.Part("error-summary").TextContent.ShouldContain("La fiche n’est pas déposée");
        (await app.DbAsync(db => db.Filings.AnyAsync())).ShouldBeFalse();
    }

    [Theory]
    [InlineData("Form.Accuracy", "Cochez l’attestation d’exactitude")]
    [InlineData("Form.Obligations", "obligations sociales et fiscales")]
    [InlineData("Form.ImageRights", "droit à l’image")]
    [InlineData("Form.PersonalData", "données personnelles")]
    [InlineData("Form.RepublicanCommitment", "contrat d’engagement républicain")]
    [InlineData("Form.Name", "Indiquez le nom de la personne qui dépose")]
    [InlineData("Form.Role", "Indiquez la qualité de la personne qui dépose")]
    public async Task The_signature_of_an_association_is_whole(string missing, string message)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        var signature = Applicant.Signature(check.ValueOf("Form.Begun"));
        signature.Remove(missing);

        var refused = await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", signature, check);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Part("error-summary").TextContent.ShouldContain(message);
        var others = signature
            .Keys.Except(["Form.Rules", "Form.Begun"], StringComparer.Ordinal)
            .Select(name => refused.Document.QuerySelector($"[name='{name}']")!);
        others.ShouldAllBe(
            field => field.HasAttribute("checked") || field.GetAttribute("value")!.Length > 0,
            "nothing typed or ticked is lost"
        );
    }

    [Fact]
    public async Task A_text_written_since_the_check_page_was_opened_is_shown_before_it_is_filed()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        (
            await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Un résumé que la page ne montrait pas." })
        ).Status.ShouldBe(HttpStatusCode.Redirect);
        Dictionary<string, string> Signed(Page shown) =>
            new(Applicant.Signature(shown.ValueOf("Form.Begun"))) { ["Form.Read"] = shown.ValueOf("Form.Read")! };

        var told = await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Signed(check), check);

        told.Status.ShouldBe(HttpStatusCode.Conflict);
        Page.Words(told.Part("error-summary").TextContent).ShouldContain("par Lucie Marchand, depuis que cette page est ouverte");
        told.Part("fiche-reading").TextContent.ShouldContain("Un résumé que la page ne montrait pas.");
        told.ValueOf("Form.Name").ShouldBe("Lucie Marchand", "nothing typed is lost");
        (await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Signed(told), told)).Location.ShouldBe(
            $"/fiches/{fiche.Id}/recepisse"
        );
    }

    [Fact]
    public async Task The_person_signed_in_is_proposed_as_the_one_who_files_with_the_capacity_known_of_them()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.DraftAsync(
            applicant.Call,
            applicant.Organisation,
            Given.CompleteContent(applicant.Call) with
            {
                RepresentativeName = "Amélie Dupont",
                RepresentativeRole = "présidente",
            }
        );
        async Task<(string?, string?)> ProposedAsync() =>
            await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification") is var page
                ? (page.ValueOf("Form.Name"), page.ValueOf("Form.Role"))
                : default;

        (await ProposedAsync()).ShouldBe(("Lucie Marchand", "pour Amélie Dupont, présidente"), "they are not the legal representative");
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        await applicant.Browser.PostWithTokenAsync(
            $"/fiches/{fiche.Id}/depot",
            new Dictionary<string, string>(Applicant.Signature(check.ValueOf("Form.Begun"))) { ["Form.Role"] = "trésorière" },
            check
        );
        await applicant.SaveAsync(fiche, "demande", new() { ["Form.Summary"] = "Corrigé" });

        (await ProposedAsync()).ShouldBe(("Lucie Marchand", "trésorière"), "as they signed before");
    }

    [Fact]
    public async Task A_school_is_not_asked_for_the_republican_commitment()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, OrganisationKind.School);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        check.Body.ShouldNotContain("RepublicanCommitment");
        var signature = Applicant.Signature(check.ValueOf("Form.Begun"));
        signature.Remove("Form.RepublicanCommitment");

        (await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", signature, check)).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_window_closes_to_the_second(int secondsAfterClosing, bool accepted)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddSeconds(secondsAfterClosing));

        // The page was never opened before closing: no grace.
        var page = await applicant.FileAsync(fiche.Id);

        page.Status.ShouldBe(accepted ? HttpStatusCode.Redirect : HttpStatusCode.Conflict);
        if (!accepted)
        {
            page.Text.ShouldContain("Votre brouillon est gardé");
            (await app.DbAsync(db => db.Fiches.Where(f => f.Id == fiche.Id).Select(f => f.Title).SingleAsync())).ShouldBe(
                "Les mots voyageurs"
            );
        }
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public async Task A_filing_begun_before_closing_is_covered_by_the_grace_and_marked(int secondsAfterClosing, bool accepted)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddSeconds(-30));

        var page = await applicant.FileAsync(
            fiche.Id,
            () => app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddSeconds(secondsAfterClosing))
        );

        page.Status.ShouldBe(accepted ? HttpStatusCode.Redirect : HttpStatusCode.Conflict);
        if (accepted)
        {
            (await applicant.Browser.FollowAsync(page)).Text.ShouldContain("pendant le délai de grâce");
        }
    }

    [Fact]
    public async Task A_forged_seal_gives_no_grace()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var check = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification");
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddSeconds(2));

        var page = await applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature("CfDJ8forged"), check);

        page.Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_correction_keeps_the_number_and_the_last_filed_version_counts()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        await applicant.FileAsync(fiche.Id);
        var editor = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=demande");
        editor.Text.ShouldContain("Version 1 déposée");
        await applicant.Browser.SubmitAsync(
            editor,
            $"/fiches/{fiche.Id}/modifier?section=demande",
            new() { ["Form.Title"] = "Les mots voyageurs, deuxième édition" }
        );

        var inBetween = await app.DbAsync(db => db.FilingsInForce.SingleAsync(f => f.FicheId == fiche.Id));
        inBetween.Title.ShouldBe("Les mots voyageurs", "an unfinished correction never un-files");
        (await applicant.Browser.GetAsync("/mes-fiches")).Text.ShouldContain("Une correction est en cours et n’est pas déposée");
        await applicant.FileAsync(fiche.Id);

        var inForce = await app.DbAsync(db => db.FilingsInForce.SingleAsync(f => f.FicheId == fiche.Id));
        inForce.Number.ShouldBe(2);
        inForce.Title.ShouldBe("Les mots voyageurs, deuxième édition");
        var versions = await app.DbAsync(db =>
            db.Filings.Where(f => f.FicheId == fiche.Id).Select(f => new { f.Number, f.Title }).OrderBy(f => f.Number).ToListAsync()
        );
        versions.Count.ShouldBe(2);
        versions[0].Title.ShouldBe("Les mots voyageurs");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/recepisse?version=1")).Text.ShouldContain("remplacée depuis");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/recepisse?version=3")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_filed_fiche_is_withdrawn_with_its_reason_told_to_both_sides_and_no_longer_counts()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var marion = await app.Given.UserAsync("Marion Lefèvre");
        await app.Given.GrantAsync(marion, CallRole.Coordinator, applicant.Call);
        var fiche = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);

        var refused = await applicant.Browser.PostAsync(
            $"/fiches/{fiche.Id}/retrait",
            new() { ["Form.Reason"] = " ", ["Form.Confirmed"] = "true" }
        );
        var unconfirmed = await applicant.Browser.PostAsync(
            $"/fiches/{fiche.Id}/retrait",
            new() { ["Form.Reason"] = "Partenaire défaillant" }
        );
        var withdrawn = await applicant.Browser.PostAsync(
            $"/fiches/{fiche.Id}/retrait",
            new() { ["Form.Reason"] = "Partenaire défaillant", ["Form.Confirmed"] = "true" }
        );

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unconfirmed.Part("error-summary").TextContent.ShouldContain("Cochez la case pour confirmer le retrait");
        unconfirmed.ValueOf("Form.Reason").ShouldBe("Partenaire défaillant");
        withdrawn.Status.ShouldBe(HttpStatusCode.Redirect);
        var told = await app.DbAsync(db =>
            db.OutboxMessages.AsNoTracking().Where(n => n.Kind == OutboxMessageKind.FicheWithdrawn).ToListAsync()
        );
        told.Select(letter => letter.RecipientId).ShouldBe([applicant.User.Id, marion.Id], ignoreOrder: true);
        told.ShouldAllBe(letter => letter.TextBody.Contains("Partenaire défaillant") && letter.TextBody.Contains("n’est plus examinée"));
        (await app.DbAsync(db => db.FilingsInForce.AnyAsync())).ShouldBeFalse();
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}")).Text.ShouldContain("Partenaire défaillant");
        (await applicant.Browser.GetAsync("/mes-fiches")).Text.ShouldContain("Retirée");
        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/recepisse")).Part("not-in-force").TextContent.ShouldContain("a été retirée");
        (await applicant.FileAsync(fiche.Id)).Status.ShouldNotBe(HttpStatusCode.OK);
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_without_its_token_is_refused()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        (await applicant.Browser.PostRawAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature(null))).Status.ShouldBe(
            HttpStatusCode.BadRequest
        );
        (await app.DbAsync(db => db.Filings.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_conflicted_member_cannot_open_the_fiche_and_an_assigned_one_can()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await app.Given.FiledAsync(applicant.Call, applicant.Organisation);
        var assigned = await app.Given.UserAsync();
        var conflicted = await app.Given.UserAsync();
        foreach (var evaluator in new[] { assigned, conflicted })
        {
            await app.Given.GrantAsync(evaluator, CallRole.Evaluator, applicant.Call);
            await app.Given.AssignAsync(fiche, evaluator);
        }

        await app.Given.ConflictAsync(fiche, conflicted);

        var read = await (await app.SignedInAsync(assigned)).GetAsync($"/fiches/{fiche.Id}");
        var hidden = await (await app.SignedInAsync(conflicted)).GetAsync($"/fiches/{fiche.Id}");

        read.Text.ShouldContain("Les mots voyageurs");
        read.Text.ShouldNotContain("karim@association.example", Case.Sensitive, "private contacts are for the coordination only");
        hidden.Status.ShouldBe(HttpStatusCode.NotFound);
        hidden.Text.ShouldNotContain("Les mots voyageurs");
    }

    [Fact]
    public async Task Nothing_is_said_complete_over_a_refusal_and_nothing_is_offered_after_the_closing()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var path = $"/fiches/{fiche.Id}";
        var check = await applicant.Browser.GetAsync($"{path}/verification");
        check.Text.ShouldContain("Rien ne manque");

        var unsigned = await applicant.Browser.PostWithTokenAsync(
            $"{path}/depot",
            new Dictionary<string, string>
            {
                ["Form.Name"] = "Lucie Marchand",
                ["Form.Begun"] = check.ValueOf("Form.Begun") ?? string.Empty,
            },
            check
        );
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddMinutes(1));
        var inGrace = await applicant.Browser.PostWithTokenAsync(
            $"{path}/depot",
            new Dictionary<string, string>
            {
                ["Form.Name"] = "Lucie Marchand",
                ["Form.Begun"] = check.ValueOf("Form.Begun") ?? string.Empty,
            },
            check
        );
        var opened = await applicant.Browser.GetAsync($"{path}/verification");
        app.Clock.MoveTo(applicant.Call.Schedule.ClosesAt.AddMinutes(10));
        var late = await applicant.Browser.PostWithTokenAsync($"{path}/depot", Applicant.Signature(check.ValueOf("Form.Begun")), check);

        unsigned.Text.ShouldNotContain("Rien ne manque");
        unsigned.Parts("filing-form").Count.ShouldBe(1);
        inGrace.Part("grace-note").TextContent.ShouldContain("5\u00A0minutes");
        inGrace.Parts("closed-note").ShouldBeEmpty();
        inGrace.Parts("filing-form").Count.ShouldBe(1, "this filing was under way");
        opened.Parts("filing-form").ShouldBeEmpty("this page was opened after the closing");
        opened.Parts("grace-note").ShouldBeEmpty();
        late.Parts("filing-form").ShouldBeEmpty();
        late.Parts("grace-note").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_grace_is_said_with_its_true_length_on_the_page_of_the_call_and_in_the_last_hour()
    {
        await using var app = new TestApp();
        var schedule = Given.ReferenceSchedule with { GraceMinutes = 0 };
        var without = await Applicant.InAsync(app, call: await app.Given.CallAsync(schedule: schedule));
        var with = await app.Given.CallAsync();
        var fiche = await without.CompleteDraftAsync();
        var path = $"/fiches/{fiche.Id}/verification";

        (await without.Browser.GetAsync($"/appels/{without.Call.Slug}")).Part("grace").TextContent.ShouldContain("Aucun délai de grâce");
        (await without.Browser.GetAsync($"/appels/{with.Slug}")).Part("grace").TextContent.ShouldContain("5\u00A0minutes");
        (await without.Browser.GetAsync(path)).Parts("grace").ShouldBeEmpty("the closing is far");
        app.Clock.MoveTo(schedule.ClosesAt.AddMinutes(-30));
        (await without.Browser.GetAsync(path)).Part("grace").TextContent.ShouldContain("Aucun délai de grâce");
        (await without.Browser.GetAsync("/aide")).Text.ShouldNotContain("dispose de quelques minutes");
    }
}
