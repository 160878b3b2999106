using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Fiches;

public sealed class QuestionsTests
{
    private static readonly FormQuestion Night = new()
    {
        Key = "nuit",
        Kind = QuestionKind.Choice,
        Label = "L’action a-t-elle lieu la nuit\u202F?",
        Choices = ["Oui", "Non"],
        Required = true,
    };
    private static readonly FormQuestion Guards = new()
    {
        Key = "gardiens",
        Kind = QuestionKind.Number,
        Label = "Combien de gardiens\u202F?",
        Required = true,
        ShownWhen = new QuestionCondition("nuit", QuestionTest.Is, "Oui"),
    };
    private static readonly FormQuestion Dates = new()
    {
        Key = "dates",
        Kind = QuestionKind.Table,
        Label = "Les dates",
        Columns = ["Jour", "Lieu"],
    };
    private static readonly FormQuestion[] EveryKind =
    [
        new()
        {
            Key = "ligne",
            Kind = QuestionKind.Text,
            Label = "Une ligne",
        },
        new()
        {
            Key = "texte",
            Kind = QuestionKind.LongText,
            Label = "Un texte",
            Example = "Comme ceci.",
        },
        new()
        {
            Key = "nombre",
            Kind = QuestionKind.Number,
            Label = "Un nombre",
        },
        new()
        {
            Key = "montant",
            Kind = QuestionKind.Amount,
            Label = "Un montant",
        },
        new()
        {
            Key = "date",
            Kind = QuestionKind.Date,
            Label = "Une date",
        },
        Night,
        new()
        {
            Key = "liste",
            Kind = QuestionKind.Choice,
            Label = "Une longue liste",
            Choices = [.. Enumerable.Range(1, 9).Select(i => $"Entrée {i}")],
        },
        new()
        {
            Key = "plusieurs",
            Kind = QuestionKind.Choices,
            Label = "Plusieurs",
            Choices = ["Rouge, clair", "Vert", "Bleu"],
        },
        Dates,
        new()
        {
            Key = "fichier",
            Kind = QuestionKind.File,
            Label = "Un fichier",
        },
    ];

    [Fact]
    public async Task Each_kind_of_answer_is_saved_shown_again_and_read()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: EveryKind));
        var fiche = await applicant.CompleteDraftAsync();

        var saved = await SaveAsync(
            applicant,
            fiche,
            new()
            {
                ["Form.Answers[ligne].Text"] = " À Presles ",
                ["Form.Answers[texte].Text"] = "Deux\r\nlignes",
                ["Form.Answers[nombre].Text"] = "1 234,5",
                ["Form.Answers[montant].Text"] = "350 €",
                ["Form.Answers[date].Text"] = "4/7/2022",
                ["Form.Answers[nuit].Choices"] = "Non",
                ["Form.Answers[liste].Choices"] = "Entrée 9",
                ["Form.Answers[plusieurs].Choices"] = "Rouge, clair",
                ["Form.Answers[dates].Rows[1][1]"] = "Salle Prévert",
            }
        );

        saved.Location.ShouldBe($"/fiches/{fiche.Id}/modifier?section=questions", saved.Text);
        var answers = (await ContentAsync(app, fiche)).Answers;
        answers.Keys.ShouldBe(["date", "dates", "ligne", "liste", "montant", "nombre", "nuit", "plusieurs", "texte"]);
        answers["texte"].Text.ShouldBe("Deux\nlignes");
        answers["plusieurs"].Choices.ShouldBe(["Rouge, clair"]);
        answers["dates"].Rows.ShouldHaveSingleItem().ShouldBe(["", "Salle Prévert"]);
        var again = await applicant.Browser.FollowAsync(saved);
        again.ValueOf("Form.Answers[liste].Choices").ShouldBe("Entrée 9");
        again.ValueOf("Form.Answers[dates].Rows[0][1]").ShouldBe("Salle Prévert");
        var reading = Page.Words((await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/verification")).Part("fiche-reading").TextContent);
        reading.ShouldContain("Une ligne À Presles");
        reading.ShouldContain("Un nombre 1 234,5");
        reading.ShouldContain("Un montant 350,00 €");
        reading.ShouldContain("Une date lundi 4 juillet 2022");
        reading.ShouldContain("Salle Prévert");
        reading.ShouldContain("Un fichier Non jointe");
    }

    [Theory]
    [InlineData("nombre", "une dizaine", "ce nombre n'est pas lisible")]
    [InlineData("montant", "350 euros env.", "ce montant n'est pas lisible")]
    [InlineData("date", "31/02/2022", "cette date n'existe pas")]
    public async Task An_answer_that_cannot_be_read_is_told_at_once_and_kept_as_typed(string question, string typed, string message)
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: EveryKind));
        var fiche = await applicant.CompleteDraftAsync();
        var field = $"Form.Answers[{question}].Text";

        var page = await applicant.SaveAndBeToldAsync(fiche, "questions", new() { [field] = typed });

        page.Part("error-summary").TextContent.ShouldContain(message);
        page.Document.QuerySelector(page.Part("error-summary").QuerySelector("a")!.GetAttribute("href")!)!
            .GetAttribute("name")
            .ShouldBe(field);
        (await OpenAsync(applicant, fiche)).ValueOf(field).ShouldBe(typed);
    }

    [Fact]
    public async Task A_question_appears_once_the_answer_it_depends_on_is_saved_and_what_was_typed_in_it_stays()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: [Night, Guards]));
        var fiche = await applicant.CompleteDraftAsync();

        var first = await OpenAsync(applicant, fiche);
        Page.Words(first.Document.QuerySelector("main noscript")!.TextContent)
            .ShouldBe(": enregistrez pour les voir", "with scripts they come at once");
        first.Text.ShouldNotContain("Par exemple", Case.Insensitive, "a question without example shows none");
        Hidden(first, "gardiens").ShouldBeTrue();
        await SaveAsync(applicant, fiche, new() { ["Form.Answers[nuit].Choices"] = "Oui", ["Form.Answers[gardiens].Text"] = "2" });
        Hidden(await OpenAsync(applicant, fiche), "gardiens").ShouldBeFalse();
        await SaveAsync(applicant, fiche, new() { ["Form.Answers[nuit].Choices"] = "Non" });

        var last = await OpenAsync(applicant, fiche);
        Hidden(last, "gardiens").ShouldBeTrue();
        last.ValueOf("Form.Answers[gardiens].Text").ShouldBe("2");
    }

    [Fact]
    public async Task A_conditional_question_is_demanded_while_asked_and_left_out_of_the_filing_when_hidden()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: [Night, Guards]));
        var fiche = await applicant.CompleteDraftAsync();
        await SaveAsync(applicant, fiche, new() { ["Form.Answers[nuit].Choices"] = "Oui" });

        var refused = await applicant.FileAsync(fiche.Id);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var missing = refused.Part("missing-list").QuerySelector("li a")!;
        missing.GetAttribute("href").ShouldBe($"/fiches/{fiche.Id}/modifier?section=questions#Form_Answers_gardiens__Text");
        await SaveAsync(applicant, fiche, new() { ["Form.Answers[nuit].Choices"] = "Non", ["Form.Answers[gardiens].Text"] = "beaucoup" });
        (await applicant.FileAsync(fiche.Id)).Location.ShouldBe($"/fiches/{fiche.Id}/recepisse");

        (await ContentAsync(app, fiche)).Answers["gardiens"].Text.ShouldBe("beaucoup");
        var filing = await app.DbAsync(db => db.Filings.AsNoTracking().SingleAsync());
        filing.Content.Answers.Keys.ShouldBe(["nuit"]);
        filing.ContentHash.ShouldBe(FicheContentHash.Compute(filing.Content));
    }

    [Fact]
    public async Task A_table_grows_one_row_at_a_time_and_keeps_what_was_typed()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: [Dates]));
        var fiche = await applicant.CompleteDraftAsync();

        var saved = await SaveAsync(
            applicant,
            fiche,
            new()
            {
                ["Form.Answers[dates].Rows[0][0]"] = "lundi",
                ["Form.Answers[dates].Rows[1][0]"] = "mardi",
                ["suite"] = "ajouter:dates",
            }
        );
        var page = await applicant.Browser.FollowAsync(saved);

        page.ValueOf("Form.Answers[dates].Rows[1][0]").ShouldBe("mardi");
        page.ValueOf("Form.Answers[dates].Rows[2][0]").ShouldBe(string.Empty);
        page.ValueOf("Form.Answers[dates].Rows[3][0]").ShouldBeNull();
    }

    [Fact]
    public async Task Two_colleagues_in_the_questions_are_shown_both_answers()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: [Night, EveryKind[3]]));
        var fiche = await applicant.CompleteDraftAsync();
        var mine = await OpenAsync(applicant, fiche);
        await SaveAsync(applicant, fiche, new() { ["Form.Answers[montant].Text"] = "350" });

        var conflict = await applicant.Browser.SubmitAsync(
            mine,
            $"/fiches/{fiche.Id}/modifier?section=questions",
            new() { ["Form.Answers[montant].Text"] = "400" }
        );

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        var both = Page.Words(conflict.Part("conflict-field").TextContent);
        both.ShouldContain("Un montant");
        both.ShouldContain("400 €");
        both.ShouldContain("350 €");
        conflict.ValueOf("Form.Answers[montant].Text").ShouldBe("400");
    }

    [Fact]
    public async Task A_call_without_question_or_piece_has_neither_section()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();

        (await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=questions")).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=evaluation");
        page.Text.ShouldContain("Section 10 sur 10");
        page.Text.ShouldNotContain("Pièces à joindre");
    }

    [Fact]
    public async Task A_content_stored_before_questions_came_has_the_same_hash_when_written_again()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);

        AppelAProjets.Web.Data.Conventions.JsonColumn.Write(Given.CompleteContent(applicant.Call)).ShouldNotContain("answers");
        AppelAProjets.Web.Data.Conventions.JsonColumn.Write(Given.CompleteContent(applicant.Call)).ShouldNotContain("pieces");
    }

    [Fact]
    public async Task An_answer_to_a_question_of_no_call_is_not_kept()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app, call: await app.Given.CallAsync(questions: [Night]));
        var fiche = await applicant.CompleteDraftAsync();

        await SaveAsync(applicant, fiche, new() { ["Form.Answers[autre].Text"] = "x", ["Form.Answers[nuit].Choices"] = "Oui" });

        (await ContentAsync(app, fiche)).Answers.Keys.ShouldBe(["nuit"]);
    }

    private static bool Hidden(Page page, string key) => page.Document.QuerySelector($"[data-question='{key}']")!.HasAttribute("hidden");

    private static Task<Page> OpenAsync(Applicant applicant, FicheAction fiche) =>
        applicant.Browser.GetAsync($"/fiches/{fiche.Id}/modifier?section=questions");

    private static async Task<Page> SaveAsync(Applicant applicant, FicheAction fiche, Dictionary<string, string> fields) =>
        await applicant.Browser.SubmitAsync(await OpenAsync(applicant, fiche), $"/fiches/{fiche.Id}/modifier?section=questions", fields);

    private static Task<FicheContent> ContentAsync(TestApp app, FicheAction fiche) =>
        app.DbAsync(db => db.Fiches.AsNoTracking().Where(f => f.Id == fiche.Id).Select(f => f.Content).SingleAsync());
}
