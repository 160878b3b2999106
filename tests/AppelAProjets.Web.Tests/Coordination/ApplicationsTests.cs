using System.Text;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Coordination.Applications;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Coordination;

/// <summary>The fiches of a call taken out in a file, and the columns of their list.</summary>
public sealed class ApplicationsTests
{
    private static readonly FormQuestion Loan = new()
    {
        Key = "pret",
        Kind = QuestionKind.Amount,
        Label = "Valeur du prêt",
    };

    private static readonly RequiredPiece Quote = new()
    {
        Key = "devis",
        Kind = PieceKind.Other,
        Label = "Devis",
        Required = false,
    };

    [Fact]
    public async Task Every_field_of_the_catalogue_every_list_every_question_and_every_piece_has_its_column()
    {
        using var app = new TestApp();
        var call = await app.Given.CallAsync(questions: [Loan], pieces: [Quote]);

        var columns = ApplicationColumns.In(new ApplicationForm(call, new Dictionary<string, string>(StringComparer.Ordinal)));

        var keys = columns.Select(column => column.Key).ToList();
        var said = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(FicheContent.Title)] = ApplicationColumns.Title,
            [nameof(FicheContent.RequestedCents)] = ApplicationColumns.Requested,
        };
        Enum.GetValues<FicheSection>()
            .SelectMany(section =>
                FicheFields
                    .In(section)
                    .Select(field => said.GetValueOrDefault(field.Path, field.Path))
                    .Concat(FicheFields.ListsOf(section).Select(list => list.Name))
            )
            .Concat(["Answers[pret].Text", "piece:devis"])
            .Except(keys, StringComparer.Ordinal)
            .ShouldBeEmpty();
        keys.ShouldBeUnique();
        columns.Select(column => column.Header).ShouldBeUnique();
    }

    [Fact]
    public async Task A_filed_fiche_is_exported_with_what_was_filed_and_text_never_becomes_a_formula()
    {
        using var campaign = await Campaign.StartAsync();
        var content = Given.CompleteContent(campaign.Call, "Les mots voyageurs") with { Need = "=HYPERLINK(\"http://ailleurs\")" };
        var fiche = await campaign.App.Given.FiledAsync(campaign.Call, campaign.Organisation, content);
        var coordinator = await campaign.CoordinatorAsync();

        var csv = Encoding.UTF8.GetString((await coordinator.GetAsync(campaign.Root + "/fiches.csv")).Bytes);
        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldContain(fiche.Number!);
        csv.ShouldContain("La Fabrique des mots");
        csv.ShouldContain("17/05/2022 14:32");
        csv.ShouldContain("Deux après-midi par semaine, une conteuse et deux animatrices.");

        using var workbook = new XLWorkbook(new MemoryStream((await coordinator.GetAsync(campaign.Root + "/fiches.xlsx")).Bytes));
        var sheet = workbook.Worksheets.Single();
        var need = sheet.CellsUsed().Single(cell => cell.GetString().StartsWith("=HYPERLINK", StringComparison.Ordinal));
        need.HasFormula.ShouldBeFalse();
        var requested = sheet.Row(1).CellsUsed().Single(cell => cell.GetString() == "Dépôt\u00A0: Subvention demandée");
        sheet.Cell(2, requested.Address.ColumnNumber).GetValue<decimal>().ShouldBe((content.RequestedCents ?? 0) / 100m);
        (await campaign.App.DbAsync(db => db.AuditEntries.CountAsync(entry => entry.Act == AuditAct.ApplicationsExported))).ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_is_exported_by_its_title_and_how_far_it_is_and_a_withdrawn_fiche_by_its_line()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.App.Given.DraftAsync(
            campaign.Call,
            campaign.Organisation,
            Given.CompleteContent(campaign.Call, "Mon brouillon") with
            {
                Need = "Besoin-du-brouillon",
            }
        );
        var withdrawn = await campaign.App.Given.FiledAsync(
            campaign.Call,
            await campaign.App.Given.OrganisationAsync(campaign.Evaluators[0], name: "Retirés"),
            Given.CompleteContent(campaign.Call, "Retirée") with
            {
                Need = "Besoin-retiré",
            }
        );
        await campaign.App.Given.WithdrawnAsync(withdrawn);
        var coordinator = await campaign.CoordinatorAsync();

        var csv = Encoding.UTF8.GetString((await coordinator.GetAsync(campaign.Root + "/fiches.csv")).Bytes);

        csv.ShouldContain("Mon brouillon");
        csv.ShouldContain("Retirée");
        csv.ShouldNotContain("Besoin-");
        csv.ShouldNotContain("La Fabrique des mots");
    }

    [Fact]
    public async Task A_file_has_the_filters_of_the_list_and_nothing_of_a_fiche_one_has_a_conflict_with()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Alpha");
        await campaign.FicheAsync("Bravo");
        var hidden = await campaign.FicheAsync("Secret de famille");
        await campaign.App.Given.ConflictAsync(hidden, campaign.Coordinator);
        var coordinator = await campaign.CoordinatorAsync();

        var all = Encoding.UTF8.GetString((await coordinator.GetAsync(campaign.Root + "/fiches.csv")).Bytes);
        var found = Encoding.UTF8.GetString((await coordinator.GetAsync(campaign.Root + "/fiches.csv?q=brav")).Bytes);

        all.ShouldContain("Alpha");
        all.ShouldNotContain("Secret");
        all.ShouldNotContain(hidden.Number!);
        found.ShouldContain("Bravo");
        found.ShouldNotContain("Alpha");
    }

    [Fact]
    public async Task Columns_are_chosen_in_the_address_for_the_list_and_for_the_file()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Les mots voyageurs");
        var coordinator = await campaign.CoordinatorAsync();
        const string chosen = "?colonnes=numero,ContactEmail,inconnue&colonnes=commune";

        var page = await coordinator.GetAsync(campaign.Root + "/fiches" + chosen);
        var csv = Encoding.UTF8.GetString((await coordinator.GetAsync(campaign.Root + "/fiches.csv" + chosen)).Bytes);

        page.Document.QuerySelectorAll("thead th")
            .Select(th => Page.Words(th.TextContent))
            .ShouldBe(["Numéro", "Titre de l’action", "Commune", "Adresse électronique"]);
        page.Part("fiche-row").TextContent.ShouldContain("karim@association.example");
        page.Document.QuerySelector("thead a")!.GetAttribute("href")!.ShouldContain("colonnes=numero");
        csv.TrimStart('\uFEFF').Split("\r\n")[0].Split(';').Length.ShouldBe(4);
    }
}
