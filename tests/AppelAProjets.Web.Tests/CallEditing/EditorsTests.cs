using System.Net;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Tests.Hosting;
using AppelAProjets.Web.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.CallEditing;

/// <summary>The tree of objectives, the grid, the questions and the pieces, edited without scripts.</summary>
public sealed class EditorsTests
{
    [Fact]
    public async Task A_tree_is_pasted_moved_and_pruned_and_identities_stay()
    {
        using var stage = await EditorStage.DraftAsync();
        await stage.SaveAsync("objectifs", new() { ["Form.Pasted"] = "Pilier\n  Axe\n    Enjeu A\n    Enjeu B\nAutre pilier" });
        var tree = ObjectiveNode.Tree((await stage.StoredAsync()).Objectives);
        tree.Select(node => node.Label)
            .ShouldBe([
                "La lutte contre l'illettrisme et l'illectronisme",
                "L'exercice d'une parentalité effective par les parents",
                "Pilier",
                "Autre pilier",
            ]);
        var axis = tree[2].Children.Single();

        (await stage.SaveAsync("objectifs", new() { ["act"] = $"monter:{axis.Children[1].Id}" })).Location.ShouldEndWith(
            $"#objectif-{axis.Children[1].Id}"
        );
        await stage.SaveAsync("objectifs", new() { ["act"] = $"monter:{tree[2].Id}" });
        await stage.SaveAsync("objectifs", new() { ["act"] = $"retirer:{tree[0].Id}" });

        var after = ObjectiveNode.Tree((await stage.StoredAsync()).Objectives);
        after.Select(node => node.Id).ShouldBe([tree[2].Id, tree[1].Id, tree[3].Id]);
        after[0].Children.Single().Children.Select(node => node.Label).ShouldBe(["Enjeu B", "Enjeu A"]);
    }

    [Fact]
    public async Task A_row_added_keeps_what_is_typed_and_saves_nothing_yet()
    {
        using var stage = await EditorStage.DraftAsync();
        var first = (await stage.StoredAsync()).Objectives.OrderBy(o => o.Position).First();

        var page = await stage.SaveAsync(
            "objectifs",
            new() { ["act"] = $"sous:{first.Id}", ["Form.Rows[0].Label"] = "Un libellé en cours" }
        );

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.ValueOf("Form.Rows[0].Label").ShouldBe("Un libellé en cours");
        page.ValueOf("Form.Rows[1].Level").ShouldBe("2");
        (await stage.StoredAsync()).Objectives.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Form.Weight", "0", "Le poids est un nombre supérieur à 0")]
    [InlineData("Form.Weight", "-2", "Le poids est un nombre supérieur à 0")]
    [InlineData("Form.Weight", "lourd", "Ce nombre n’est pas lisible")]
    [InlineData("Form.Step", "0,3", "Le pas doit tomber juste")]
    [InlineData("Form.Floor", "6", "Le plancher est une note de l’échelle")]
    [InlineData("Form.Max", "0", "L’échelle va d’une note la plus basse")]
    [InlineData("Form.Label", "", "Nommez ce critère")]
    public async Task An_impossible_criterion_is_refused_at_its_field(string field, string typed, string sentence)
    {
        using var stage = await EditorStage.DraftAsync();

        var answer = await stage.SaveAsync("grille/QUALITE", new() { [field] = typed });

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
        answer.ValueOf(field).ShouldBe(typed);
    }

    [Theory]
    [InlineData("0", "50", "50", "60", "Rien n’est prévu à partir de 60")]
    [InlineData("0", "50", "40", "", "se recouvrent entre 40 et 50")]
    [InlineData("0", "50", "60", "", "Rien n’est prévu entre 50 et 60")]
    [InlineData("10", "50", "50", "", "la première tranche commence à 0")]
    public async Task Bands_that_overlap_or_leave_a_gap_are_told(string from1, string to1, string from2, string to2, string sentence)
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var shown = await browser.GetAsync($"{stage.Root}/nouveau-critere?type=calcule");

        var answer = await browser.SubmitAsync(
            shown,
            $"{stage.Root}/nouveau-critere",
            new()
            {
                ["Form.Label"] = "Ampleur",
                ["Form.Figure"] = "Beneficiaries",
                ["Form.Bands[0].From"] = from1,
                ["Form.Bands[0].To"] = to1,
                ["Form.Bands[0].Value"] = "1",
                ["Form.Bands[1].From"] = from2,
                ["Form.Bands[1].To"] = to2,
                ["Form.Bands[1].Value"] = "5",
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Part("error-summary").TextContent.ShouldContain(sentence);
        answer.ValueOf("Form.Bands[0].To").ShouldBe(to1);
    }

    [Fact]
    public async Task After_a_filing_a_new_weight_is_a_recorded_version_told_to_the_applicant_and_ratings_are_kept()
    {
        using var stage = await EditorStage.PublishedAsync();
        var fiche = await stage.Given.FiledAsync(stage.Call, await stage.Given.OrganisationAsync(await stage.Given.UserAsync()));
        stage.App.Clock.MoveTo(TestApp.Utc("2022-05-25T08:00:00Z"));
        await stage.Given.FiledEvaluationAsync(fiche, await stage.Given.UserAsync(), 4m);
        var browser = await stage.CoordinatorAsync();
        var confirm = await browser.SubmitAsync(
            await browser.GetAsync($"{stage.Root}/grille"),
            $"{stage.Root}/grille",
            new() { ["Form.Rows[0].Weight"] = "40" }
        );
        confirm.Part("change-differences").TextContent.ShouldContain("poids");

        (
            await browser.SubmitAsync(confirm, $"{stage.Root}/grille", new() { ["Reason"] = "Erreur de plume dans la grille." })
        ).Status.ShouldBe(HttpStatusCode.Redirect);

        var grid = await stage.App.DbAsync(db => db.GridInForceAsync(stage.Call.Id, CancellationToken.None));
        grid.Number.ShouldBe(2);
        grid.FindByCode("QUALITE")!.Weight.ShouldBe(40m);
        var evaluation = await stage.App.DbAsync(db => db.Evaluations.Include(e => e.Ratings).SingleAsync());
        evaluation.FiledAt.ShouldNotBeNull();
        grid.Criteria.ShouldAllBe(criterion => evaluation.Ratings.Any(rating => rating.CriterionId == criterion.Id && rating.Value == 4m));
        (await stage.App.DbAsync(db => db.OutboxMessages.CountAsync(n => n.Kind == OutboxMessageKind.CallChanged))).ShouldBe(1);
        (await (await stage.CoordinatorAsync()).GetAsync($"/coordination/appels/{stage.Call.Slug}/classement")).Status.ShouldBe(
            HttpStatusCode.OK
        );
    }

    [Fact]
    public async Task Two_coordinators_on_the_same_criterion_are_told_and_on_two_criteria_both_save()
    {
        using var stage = await EditorStage.DraftAsync();
        var mine = await stage.CoordinatorAsync();
        var theirs = await stage.ColleagueAsync();
        var myQuality = await mine.GetAsync($"{stage.Root}/grille/QUALITE");
        var myCost = await mine.GetAsync($"{stage.Root}/grille/COUT");
        await theirs.SubmitAsync(
            await theirs.GetAsync($"{stage.Root}/grille/QUALITE"),
            $"{stage.Root}/grille/QUALITE",
            new() { ["Form.Label"] = "Qualité vue par Paul" }
        );

        var conflict = await mine.SubmitAsync(
            myQuality,
            $"{stage.Root}/grille/QUALITE",
            new() { ["Form.Label"] = "Qualité vue par Marion" }
        );
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Part("conflict").TextContent.ShouldContain("Qualité vue par Paul");
        conflict.ValueOf("Form.Label").ShouldBe("Qualité vue par Marion");
        (await mine.SubmitAsync(myCost, $"{stage.Root}/grille/COUT", new() { ["Form.Label"] = "Coût par personne" })).Status.ShouldBe(
            HttpStatusCode.Redirect
        );
    }

    [Fact]
    public async Task A_specimen_is_scored_with_its_formula_and_nothing_is_recorded()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var shown = await browser.GetAsync($"{stage.Root}/essai");

        var tried = await browser.SubmitAsync(shown, $"{stage.Root}/essai", []);
        tried.Part("score-total").TextContent.ShouldNotBeNullOrWhiteSpace();
        tried.Part("trial").TextContent.ShouldContain("Notation incomplète", Case.Insensitive);
        var off = await browser.SubmitAsync(shown, $"{stage.Root}/essai", new() { ["Form.Marks[0].First"] = "9" });
        off.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        off.Part("error-summary").TextContent.ShouldContain("la note va de 0 à 5");
        (await stage.App.DbAsync(db => db.Evaluations.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_question_depends_on_one_placed_before_it_and_stays_after_it()
    {
        using var stage = await EditorStage.DraftAsync();
        await AskAsync(stage, "Choice", new() { ["Form.Label"] = "Avez-vous un local ?", ["Form.Choices"] = "oui\nnon" });
        await AskAsync(
            stage,
            "Text",
            new()
            {
                ["Form.Label"] = "<script>alert(1)</script>",
                ["Form.ShownWhen"] = "avez-vous-un-local",
                ["Form.Test"] = "Is",
                ["Form.Value"] = "oui",
            }
        );
        var list = await (await stage.CoordinatorAsync()).GetAsync($"{stage.Root}/questions");
        list.Part("questions").QuerySelectorAll("script").ShouldBeEmpty();
        list.Part("questions").TextContent.ShouldContain("posée si");

        var moved = await stage.SaveAsync("questions", new() { ["act"] = "descendre:avez-vous-un-local" });
        moved.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        moved.Part("error-summary").TextContent.ShouldContain("posée après elle");
        var removed = await stage.SaveAsync("questions", new() { ["act"] = "retirer:avez-vous-un-local" });
        removed.Part("error-summary").TextContent.ShouldContain("n’existe plus");
        var self = await stage.SaveAsync("questions/avez-vous-un-local", new() { ["Form.ShownWhen"] = "avez-vous-un-local" });
        self.Part("error-summary").TextContent.ShouldContain("sa propre réponse");
        var wrong = await stage.SaveAsync("questions/avez-vous-un-local", new() { ["Form.Choices"] = "oui\noui" });
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await stage.StoredAsync()).Questions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_usual_piece_is_added_in_one_click_and_adjusted()
    {
        using var stage = await EditorStage.DraftAsync();
        await stage.SaveAsync("pieces", new() { ["act"] = "ajouter:BankIdentity" });
        (await stage.StoredAsync()).Pieces.Single().Label.ShouldBe("RIB");

        await stage.SaveAsync("pieces/rib", new() { ["Form.Label"] = "Relevé d’identité bancaire", ["Form.MaxMegabytes"] = "2" });
        (await stage.SaveAsync("pieces/rib", new() { ["Form.MaxMegabytes"] = "90" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var piece = (await stage.StoredAsync()).Pieces.Single();
        (piece.Key, piece.Label, piece.MaxMegabytes).ShouldBe(("rib", "Relevé d’identité bancaire", 2));
    }

    [Fact]
    public async Task A_draft_is_previewed_by_its_coordinators_and_exists_for_nobody_else()
    {
        using var stage = await EditorStage.DraftAsync();
        var coordinator = await stage.CoordinatorAsync();

        (await coordinator.GetAsync($"/appels/{stage.Call.Slug}")).Part("preview").TextContent.ShouldContain("n’est pas publié");
        (await coordinator.GetAsync($"{stage.Root}/apercu/formulaire")).Parts("preview-section").Count.ShouldBe(10);
        (await stage.App.Anonymous().GetAsync($"/appels/{stage.Call.Slug}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await stage.App.SignedInAsync(await stage.Given.UserAsync())).GetAsync($"/appels/{stage.Call.Slug}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_document_is_checked_by_its_content_and_served_as_a_download_once_the_call_is_public()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var shown = await browser.GetAsync($"{stage.Root}/documents");
        (await UploadAsync(browser, shown, $"{stage.Root}/documents", "reglement.pdf", "<svg onload='x'/>"u8.ToArray())).Status.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        var added = await UploadAsync(
            browser,
            shown,
            $"{stage.Root}/documents",
            "reglement.pdf",
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray()
        );
        added.Status.ShouldBe(HttpStatusCode.Redirect, added.Text);

        var document = await stage.App.DbAsync(db => db.CallDocuments.SingleAsync());
        var path = $"/appels/{stage.Call.Slug}/documents/{document.Id}";
        (await stage.App.Anonymous().GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.GetAsync(path)).Response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        await stage.App.DbAsync(async db =>
        {
            (await db.Calls.SingleAsync()).Publish(TestApp.Utc("2022-02-01T08:00:00Z"));
            await db.SaveChangesAsync();
        });
        (await stage.App.Anonymous().GetAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
        (await stage.App.Anonymous().GetAsync($"/appels/{stage.Call.Slug}")).Part("call-documents").TextContent.ShouldContain("Règlement");
        (
            await browser.PostWithTokenAsync(
                $"{stage.Root}/documents/{document.Id}/retrait",
                [],
                await browser.GetAsync($"{stage.Root}/documents")
            )
        ).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.App.Anonymous().GetAsync(path)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_document_is_moved_up_and_one_that_is_gone_is_told()
    {
        using var stage = await EditorStage.DraftAsync();
        var browser = await stage.CoordinatorAsync();
        var page = $"{stage.Root}/documents";
        foreach (var name in new[] { "reglement.pdf", "annexe.pdf" })
        {
            (await UploadAsync(browser, await browser.GetAsync(page), page, name, SampleFiles.Pdf())).Status.ShouldBe(
                HttpStatusCode.Redirect
            );
        }

        var before = await OrderAsync(stage);
        (await browser.PostAsync($"{page}/{before[1]}/monter", [], page)).Location.ShouldBe(page);
        (await browser.PostAsync($"{page}/{Guid.NewGuid()}/monter", [], page)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await OrderAsync(stage)).ShouldBe([before[1], before[0]]);
    }

    [Fact]
    public async Task A_piece_is_given_a_model_that_its_content_allows_and_loses_it()
    {
        using var stage = await EditorStage.DraftAsync();
        await stage.App.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync();
            call.Ask(
                call.Questions,
                [
                    new RequiredPiece
                    {
                        Key = "rib",
                        Kind = PieceKind.Statutes,
                        Label = "RIB",
                    },
                ]
            );
            await db.SaveChangesAsync();
        });
        var browser = await stage.CoordinatorAsync();
        var page = $"{stage.Root}/documents";
        var shown = await browser.GetAsync(page);

        var refused = await browser.UploadAsync($"{page}/modeles/rib", "file", "modele.pdf", "<svg onload='x'/>"u8.ToArray(), shown);
        var gone = await browser.UploadAsync($"{page}/modeles/autre", "file", "modele.pdf", SampleFiles.Pdf(), shown);
        var set = await browser.UploadAsync($"{page}/modeles/rib", "file", "modele.pdf", SampleFiles.Pdf(), shown);

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        gone.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        set.Status.ShouldBe(HttpStatusCode.Redirect, set.Text);
        (await stage.StoredAsync()).Pieces.ShouldHaveSingleItem().ModelFileId.ShouldNotBeNull();
        (await browser.PostWithTokenAsync($"{page}/modeles/rib", [], shown)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await stage.StoredAsync()).Pieces.ShouldHaveSingleItem().ModelFileId.ShouldBeNull();
    }

    private static Task<List<Guid>> OrderAsync(EditorStage stage) =>
        stage.App.DbAsync(db => db.CallDocuments.OrderBy(document => document.Position).Select(document => document.Id).ToListAsync());

    private static async Task<Page> UploadAsync(Browser browser, Page shown, string path, string name, byte[] content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(shown.Token!), "__RequestVerificationToken" },
            { new StringContent("Règlement de l’appel"), "Form.Title" },
            { new ByteArrayContent(content), "Form.File", name },
        };
        return await Page.ReadAsync(await browser.Client.PostAsync(path, form));
    }

    private static async Task AskAsync(EditorStage stage, string kind, Dictionary<string, string> fields)
    {
        var browser = await stage.CoordinatorAsync();
        var answer = await browser.SubmitAsync(
            await browser.GetAsync($"{stage.Root}/nouvelle-question?type={kind}"),
            $"{stage.Root}/nouvelle-question",
            fields
        );
        answer.Status.ShouldBe(HttpStatusCode.Redirect, answer.Text);
    }
}
