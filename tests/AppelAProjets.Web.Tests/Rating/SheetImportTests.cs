using System.Net;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class SheetImportTests
{
    [Fact]
    public async Task Differences_are_shown_fiche_by_fiche_and_nothing_is_recorded_before_they_are_applied()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var other = await given.FicheAsync("L’autre", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet
            .Mark(fiche, "QUALITE", 4.5m)
            .Mark(fiche, "ENJEU", "4,5")
            .Mark(fiche, "INNOVATION", "na")
            .Write(fiche, "motif.QUALITE", "=solide, on y croit")
            .Write(fiche, "comite", "À soutenir.");

        var preview = await ImportAsync(browser, given, sheet.Saved());

        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        Page.Words(preview.Part("sheet-summary").TextContent)
            .ShouldStartWith("1 fiche modifiée, 1 sans changement, 0 à corriger, 0 laissée de côté. Rien n’est encore enregistré.");
        preview
            .Parts("sheet-change")
            .Select(change => Page.Words(change.TextContent))
            .ShouldBe([
                "Qualité du projet rien 4,5",
                "Justification de « Qualité du projet » rien =solide, on y croit",
                "Réponse à un des enjeux prioritaires rien 4,5",
                "Caractère innovant rien non applicable",
                "Commentaire au comité rien À soutenir.",
            ]);
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldBeNull();

        var applied = await browser.SubmitAsync(preview, ApplyPath(given), []);

        Page.Words((await browser.FollowAsync(applied)).Part("evaluation-message").TextContent)
            .ShouldStartWith("Votre feuille est importée : 1 évaluation enregistrée, 0 déposée.");
        var evaluation = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull();
        evaluation.Status.ShouldBe(EvaluationStatus.Draft);
        evaluation.CommentToCommittee.ShouldBe("À soutenir.");
        RatingOn(evaluation, given, "QUALITE").Value.ShouldBe(4.5m);
        RatingOn(evaluation, given, "QUALITE").Justification.ShouldBe("=solide, on y croit");
        RatingOn(evaluation, given, "ENJEU").Value.ShouldBe(4.5m);
        RatingOn(evaluation, given, "INNOVATION").NotApplicable.ShouldBeTrue();
        (await given.EvaluationAsync(other, given.Nadia)).ShouldBeNull();
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.RatingSheetImported))).ShouldBe(1);
    }

    [Fact]
    public async Task Applying_twice_changes_nothing_the_second_time_and_complete_evaluations_are_filed_when_asked()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Les mots voyageurs", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        var preview = await ImportAsync(browser, given, sheet.MarkAll(fiche, 4).Saved());

        await browser.SubmitAsync(preview, ApplyPath(given), new(StringComparer.Ordinal) { ["filing"] = "true" });
        var again = await browser.SubmitAsync(preview, ApplyPath(given), new(StringComparer.Ordinal) { ["filing"] = "true" });

        again.Status.ShouldBe(HttpStatusCode.Redirect, again.Text);
        Page.Words((await browser.FollowAsync(again)).Part("evaluation-message").TextContent).ShouldStartWith("Rien n’a changé");
        (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull().Status.ShouldBe(EvaluationStatus.Filed);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.EvaluationFiled))).ShouldBe(1);
        (await app.DbAsync(db => db.AuditEntries.CountAsync(a => a.Act == AuditAct.RatingSheetImported))).ShouldBe(1);
    }

    [Theory]
    [InlineData("QUALITE", "6", "la note va de 0 à 5")]
    [InlineData("QUALITE", "3,2", "la note avance de 0,5 en 0,5")]
    [InlineData("QUALITE", "na", "n’est pas permis")]
    [InlineData("QUALITE", "bien", "n’est pas une note")]
    public async Task A_cell_badly_filled_is_told_and_keeps_every_line_from_being_applied(string code, string mark, string message)
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var wrong = await given.FicheAsync("Un", given.Nadia);
        var right = await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);

        var preview = await ImportAsync(browser, given, sheet.Mark(wrong, code, mark).MarkAll(right, 3).Saved());

        preview.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = Page.Words(preview.Part("sheet-refused").TextContent);
        refused.ShouldContain($"Ligne {sheet.LineOf(wrong)}, Un");
        refused.ShouldContain(message);
        preview.Document.QuerySelector("[name=parcel]").ShouldBeNull();
    }

    [Fact]
    public async Task A_sheet_sent_back_untouched_changes_nothing_whatever_its_words()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("😀 _x0041_ =1+1", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        await browser.SubmitAsync(
            await browser.GetAsync(path),
            path,
            new(StringComparer.Ordinal)
            {
                [given.MarkOf("QUALITE")] = "4,5",
                [given.WhyOf("QUALITE")] = "'=1+1 😀 _x000D_\r\nun\tdeux _x0041_x0042_",
                ["Comment"] = "=SOMME(A1)\r\n\r\nun\u000Bdeux 𠮷 ",
                ["Action"] = "enregistrer",
            }
        );

        var sheet = (await browser.GetAsync($"/evaluation/feuille/{given.Call.Slug}/classeur.xlsx")).Bytes;
        var preview = await ImportAsync(browser, given, sheet);

        Page.Words(preview.Part("sheet-summary").TextContent).ShouldStartWith("0 fiche modifiée, 1 sans changement");
        (await given.EvaluationAsync(fiche, given.Nadia))!.CommentToCommittee.ShouldContain("un\ndeux");
    }

    [Fact]
    public async Task A_formula_is_refused_whatever_its_value_and_the_value_of_a_computed_or_locked_cell_is_never_read()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.Cell(fiche, "note.QUALITE").FormulaA1 = "2+2";
        sheet.Cell(fiche, "comite").FormulaA1 = "CONCATENATE(\"a\",\"b\")";

        var preview = await ImportAsync(browser, given, sheet.Saved());

        preview.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = Page.Words(preview.Part("sheet-refused").TextContent);
        refused.ShouldContain("« Qualité du projet » : la case contient une formule");
        refused.ShouldContain("Commentaire au comité : la case contient une formule");
    }

    [Fact]
    public async Task A_line_changed_on_the_server_since_is_left_aside_with_what_differs_and_the_others_can_be_applied()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var stale = await given.FicheAsync("Un", given.Nadia);
        var fresh = await given.FicheAsync("Deux", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.Mark(stale, "QUALITE", 4).Mark(fresh, "QUALITE", 3);
        var path = $"/evaluation/{stale.Id}";
        await browser.SubmitAsync(
            await browser.GetAsync(path),
            path,
            new(StringComparer.Ordinal) { [given.MarkOf("QUALITE")] = "2", ["Action"] = "enregistrer" }
        );

        var preview = await ImportAsync(browser, given, sheet.Saved());

        preview.Status.ShouldBe(HttpStatusCode.OK);
        preview.Parts("sheet-left-aside").Count.ShouldBe(1);
        var refused = Page.Words(preview.Part("sheet-refused").TextContent);
        refused.ShouldContain("enregistrée ailleurs");
        refused.ShouldContain("Qualité du projet 2 4");
        await browser.SubmitAsync(preview, ApplyPath(given), []);
        RatingOn((await given.EvaluationAsync(stale, given.Nadia))!, given, "QUALITE").Value.ShouldBe(2m);
        RatingOn((await given.EvaluationAsync(fresh, given.Nadia))!, given, "QUALITE").Value.ShouldBe(3m);
    }

    [Fact]
    public async Task A_filed_evaluation_is_not_changed_by_a_sheet()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);

        var preview = await ImportAsync(browser, given, sheet.Mark(fiche, "QUALITE", 5).Saved());

        Page.Words(preview.Part("sheet-refused").TextContent).ShouldContain("déjà déposée");
        preview.Document.QuerySelector("[name=parcel]").ShouldBeNull();
        preview.Parts("sheet-nothing").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_fiche_in_conflict_and_one_withdrawn_are_refused_in_the_same_words_and_never_named()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var conflicted = await given.FicheAsync("Le secret", given.Nadia);
        var withdrawn = await given.FicheAsync("Le retiré", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.Mark(conflicted, "QUALITE", 4).Mark(withdrawn, "QUALITE", 4);
        await app.Given.ConflictAsync(conflicted, given.Nadia);
        await app.DbAsync(db => db.Assignments.Where(a => a.FicheId == withdrawn.Id).ExecuteDeleteAsync());

        var preview = await ImportAsync(browser, given, sheet.Saved());

        preview.Text.ShouldNotContain("Le secret");
        preview.Text.ShouldNotContain("Le retiré");
        preview
            .Parts("sheet-refused")
            .Select(line => Page.Words(line.TextContent)[8..])
            .Distinct()
            .ShouldHaveSingleItem()
            .ShouldContain("ne vous est plus confiée");
        preview.Document.QuerySelector("[name=parcel]").ShouldBeNull();
    }

    [Fact]
    public async Task A_line_to_correct_and_one_left_aside_stand_in_groups_of_their_own()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var wrong = await given.FicheAsync("Faute", given.Nadia);
        var withdrawn = await given.FicheAsync("Le retiré", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.Mark(wrong, "QUALITE", "bien").Mark(withdrawn, "QUALITE", 4);
        await app.DbAsync(db => db.Assignments.Where(a => a.FicheId == withdrawn.Id).ExecuteDeleteAsync());

        var preview = await ImportAsync(browser, given, sheet.Saved());

        Page.Words(preview.Part("sheet-summary").TextContent).ShouldContain("1 à corriger, 1 laissée de côté");
        var aside = preview.Part("sheet-left-aside");
        aside.QuerySelector("h2")!.TextContent.ShouldBe("Laissées de côté");
        aside.QuerySelectorAll("[data-testid=sheet-refused]").ShouldHaveSingleItem().TextContent.ShouldContain("ne vous est plus confiée");
        preview
            .Document.QuerySelector("#fautives")!
            .ParentElement!.QuerySelectorAll("[data-testid=sheet-refused]")
            .ShouldHaveSingleItem()
            .TextContent.ShouldContain("Faute");
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_leads_from_the_summary_to_the_field()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.FicheAsync(evaluators: given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);

        var refused = await ImportAsync(browser, given, "des notes"u8.ToArray(), "notes.txt");

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var target = refused.Part("error-summary").QuerySelector("a")!.GetAttribute("href")![1..];
        refused.Document.GetElementById(target)!.GetAttribute("type").ShouldBe("file");
        refused.Document.QuerySelectorAll(".field-error").Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_comment_for_the_applicant_goes_out_and_comes_back_as_the_one_to_the_committee()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.ColumnOf("porteur").ShouldBe(sheet.ColumnOf("comite") + 1);

        var preview = await ImportAsync(browser, given, sheet.Write(fiche, "porteur", "=Beau projet, précisez le calendrier.").Saved());
        preview
            .Parts("sheet-change")
            .Select(change => Page.Words(change.TextContent))
            .ShouldBe(["Commentaire pour le porteur rien =Beau projet, précisez le calendrier."]);
        await browser.SubmitAsync(preview, ApplyPath(given), []);

        (await given.EvaluationAsync(fiche, given.Nadia))
            .ShouldNotBeNull()
            .CommentToApplicant.ShouldBe("=Beau projet, précisez le calendrier.");
        using var again = await FilledSheet.DownloadAsync(browser, given);
        again.Cell(fiche, "porteur").GetString().ShouldBe("=Beau projet, précisez le calendrier.");
        var tooLong = await ImportAsync(
            browser,
            given,
            again.Write(fiche, "porteur", new string('a', Evaluation.MaxApplicantCommentLength + 1)).Saved()
        );
        tooLong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var formula = await FilledSheet.DownloadAsync(browser, given);
        formula.Cell(fiche, "porteur").FormulaA1 = "1+1";
        Page.Words((await ImportAsync(browser, given, formula.Saved())).Part("sheet-refused").TextContent)
            .ShouldContain("Commentaire pour le porteur : la case contient une formule");
    }

    [Fact]
    public async Task A_sheet_downloaded_before_that_column_existed_is_read_and_leaves_the_comment_as_recorded()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync("Un", given.Nadia);
        var browser = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        await browser.SubmitAsync(
            await browser.GetAsync(path),
            path,
            new(StringComparer.Ordinal) { ["ApplicantComment"] = "À garder.", ["Action"] = "enregistrer" }
        );
        using var sheet = await FilledSheet.DownloadAsync(browser, given);
        sheet.Notes.Column(sheet.ColumnOf("porteur")).Delete();

        var preview = await ImportAsync(browser, given, sheet.Mark(fiche, "QUALITE", 4).Saved());
        preview.Parts("sheet-change").Select(change => Page.Words(change.TextContent)).ShouldBe(["Qualité du projet rien 4"]);
        (await browser.SubmitAsync(preview, ApplyPath(given), [])).Status.ShouldBe(HttpStatusCode.Redirect);

        var evaluation = (await given.EvaluationAsync(fiche, given.Nadia)).ShouldNotBeNull();
        evaluation.CommentToApplicant.ShouldBe("À garder.");
        RatingOn(evaluation, given, "QUALITE").Value.ShouldBe(4m);
    }

    internal static string ApplyPath(Situation given) => $"/evaluation/feuille/{given.Call.Slug}/appliquer";

    internal static async Task<Page> ImportAsync(Browser browser, Situation given, byte[] workbook, string name = "notation.xlsx")
    {
        var path = $"/evaluation/feuille/{given.Call.Slug}";
        return await browser.UploadAsync(path, "File", name, workbook, await browser.GetAsync(path));
    }

    internal static Domain.Evaluations.Rating RatingOn(Evaluation evaluation, Situation given, string code) =>
        evaluation.Ratings.Single(rating => rating.CriterionId == given.Grid.FindByCode(code)!.Id);
}
