using System.Text;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Coordination;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Ranking;

public sealed class RankingTests
{
    [Fact]
    public async Task Fiches_are_ranked_by_score_and_the_incomplete_stand_apart_with_the_reason()
    {
        using var campaign = await Campaign.StartAsync(minimumEvaluations: 2);
        await campaign.FicheAsync("Deuxième", 100_000, 3m, 3m);
        await campaign.FicheAsync("Première", 100_000, 5m, 4m);
        await campaign.FicheAsync("Incomplète", 100_000, 5m);

        var page = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/classement");

        var rows = page.Parts("ranking-row").Select(row => Page.Words(row.TextContent)).ToList();
        rows[0].ShouldStartWith("1 Première");
        rows[1].ShouldStartWith("2 Deuxième");
        rows[2].ShouldStartWith("– Incomplète");
        rows[2].ShouldContain("1 évaluation déposée sur 2 : il en manque 1.");
        page.Parts("score-total").Select(score => score.TextContent).ShouldBe(["90,00", "60,00", "100,00"]);
        rows[0].ShouldContain("100 × (20 × 4,5");
    }

    [Fact]
    public async Task Equal_scores_say_what_separates_them()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Chère", 200_000, 4m);
        await campaign.FicheAsync("Modeste", 100_000, 4m);

        var rows = (await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/classement")).Parts("ranking-row");

        Page.Words(rows[0].TextContent).ShouldStartWith("1 Modeste");
        Page.Words(rows[0].TextContent).ShouldContain("montant demandé le plus bas");
    }

    [Fact]
    public async Task The_funding_line_is_drawn_where_the_requests_exceed_the_envelope()
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 250_000);
        await campaign.FicheAsync("Un", 200_000, 5m);
        await campaign.FicheAsync("Deux", 60_000, 4m);
        await campaign.FicheAsync("Trois", 10_000, 3m);
        var coordinator = await campaign.CoordinatorAsync();

        var page = await coordinator.GetAsync(campaign.Root + "/classement");

        Page.Words(page.Part("funding-line").TextContent)
            .ShouldBe(
                "Ligne de financement 2 000 € au-dessus, reste 500 € : la fiche suivante demande 600 €",
                StringCompareShould.IgnoreLineEndings
            );
        (await coordinator.GetAsync(campaign.Root + "/classement?vue=financees")).Parts("ranking-row").Count.ShouldBe(1);
        (await coordinator.GetAsync(campaign.Root + "/classement?vue=sous-la-ligne")).Parts("ranking-row").Count.ShouldBe(2);
        (await coordinator.GetAsync(campaign.Root + "/classement?tri=titre")).Parts("funding-line").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_ranking_sorts_searches_and_shows_points_by_address()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Zèbre", 100_000, 5m);
        await campaign.FicheAsync("École ouverte", 200_000, 3m);
        var coordinator = await campaign.CoordinatorAsync();

        (await coordinator.GetAsync(campaign.Root + "/classement?tri=titre"))
            .Parts("ranking-row")[0]
            .TextContent.ShouldContain("École ouverte");
        (await coordinator.GetAsync(campaign.Root + "/classement?q=ecole")).Parts("ranking-row").Count.ShouldBe(1);
        (await coordinator.GetAsync(campaign.Root + "/classement?colonnes=criteres")).Text.ShouldContain("Qualité du projetsur 20");
    }

    [Fact]
    public async Task A_set_aside_or_conflicted_evaluation_does_not_count()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 100_000, 5m, 1m);
        await campaign.App.Given.ConflictAsync(fiche, campaign.Evaluators[1]);

        var page = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/classement");

        page.Part("score-total").TextContent.ShouldBe("100,00");
    }

    [Fact]
    public async Task The_workbook_holds_typed_cells_equal_to_the_page()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Première", 960_050, 4.5m, 4m);
        await campaign.FicheAsync("Deuxième", 100_000, 3m);
        var coordinator = await campaign.CoordinatorAsync();

        var file = await coordinator.GetAsync(campaign.Root + "/classement.xlsx");

        using var workbook = new XLWorkbook(new MemoryStream(file.Bytes));
        workbook.Worksheets.Select(sheet => sheet.Name).ShouldBe(["Classement", "Points par critère"]);
        workbook.Properties.Title.ShouldContain("Classement");
        var sheet = workbook.Worksheet("Classement");
        var line = Cells(sheet, 2);
        line["Rang"].DataType.ShouldBe(XLDataType.Number);
        line["Rang"].GetValue<int>().ShouldBe(1);
        line["Titre de l’action"].GetString().ShouldBe("Première");
        line["Score sur 100"].DataType.ShouldBe(XLDataType.Number);
        line["Score sur 100"].GetValue<decimal>().ShouldBe(85m);
        line["Montant demandé"].DataType.ShouldBe(XLDataType.Number);
        line["Montant demandé"].GetValue<decimal>().ShouldBe(9_600.50m);
        line["Déposée le"].DataType.ShouldBe(XLDataType.DateTime);
        line["Déposée le"].GetDateTime().ShouldBe(new DateTime(2022, 5, 17, 14, 32, 0, DateTimeKind.Unspecified), TimeSpan.FromSeconds(1));
        line["Montant accordé"].IsEmpty().ShouldBeTrue();
        sheet.SheetView.SplitRow.ShouldBe(1);
        sheet.AutoFilter.IsEnabled.ShouldBeTrue();
        var points = workbook.Worksheet("Points par critère");
        Cells(points, 2)["Qualité du projet (points)"].GetValue<decimal>().ShouldBe(17m);
        points.Row(2).CellsUsed().Count(cell => cell.Address.ColumnNumber is > 2 and <= 10).ShouldBe(8);

        var page = await coordinator.GetAsync(campaign.Root + "/classement");
        page.Parts("score-total").Select(score => score.TextContent).ShouldBe(["85,00", "60,00"]);
        (await campaign.App.DbAsync(db => db.AuditEntries.CountAsync(entry => entry.Act == AuditAct.RankingExported))).ShouldBe(1);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+33 6 12 34 56 78")]
    [InlineData("-2+3")]
    [InlineData("\t=1+1")]
    public async Task What_people_type_never_becomes_a_formula(string title)
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync(title, 100_000, 4m);
        var coordinator = await campaign.CoordinatorAsync();

        var workbook = new XLWorkbook(new MemoryStream((await coordinator.GetAsync(campaign.Root + "/classement.xlsx")).Bytes));
        foreach (var sheet in workbook.Worksheets)
        {
            var cell = Cells(sheet, 2)["Titre de l’action"];
            cell.HasFormula.ShouldBeFalse();
            cell.DataType.ShouldBe(XLDataType.Text);
            cell.GetString().ShouldBe(title);
            cell.Style.IncludeQuotePrefix.ShouldBeTrue();
        }

        var csv = Encoding.UTF8.GetString((await coordinator.GetAsync(campaign.Root + "/classement.csv")).Bytes);
        csv.ShouldContain($";'{title};");
    }

    [Fact]
    public async Task The_text_file_opens_in_a_french_spreadsheet()
    {
        using var campaign = await Campaign.StartAsync();
        await campaign.FicheAsync("Lire ; écrire \"ensemble\"", 960_050, 4.5m, 4m);

        var file = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/classement.csv");

        file.Bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(file.Bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("Rang;Liste;Numéro;Titre de l’action;Organisation");
        lines[1].ShouldContain(";\"Lire ; écrire \"\"ensemble\"\"\";");
        lines[1].ShouldContain(";85,00;2;");
        lines[1].ShouldContain(";9600,50;");
        lines[1].ShouldContain(";17/05/2022 14:32;");
    }

    [Fact]
    public async Task The_workbook_of_a_conflicted_coordinator_leaves_the_fiche_out()
    {
        using var campaign = await Campaign.StartAsync();
        var hidden = await campaign.FicheAsync("Secret de famille", 100_000, 4m);
        await campaign.FicheAsync("Visible", 100_000, 3m);
        await campaign.App.Given.ConflictAsync(hidden, campaign.Coordinator);

        var file = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/classement.xlsx");

        using var workbook = new XLWorkbook(new MemoryStream(file.Bytes));
        workbook
            .Worksheets.SelectMany(sheet => sheet.CellsUsed())
            .ShouldAllBe(cell => !cell.GetString().Contains("Secret") && !cell.GetString().Contains(hidden.Number!));
    }

    private static Dictionary<string, IXLCell> Cells(IXLWorksheet sheet, int row) =>
        sheet
            .Row(1)
            .CellsUsed()
            .ToDictionary(header => header.GetString(), header => sheet.Cell(row, header.Address.ColumnNumber), StringComparer.Ordinal);

    [Fact]
    public async Task A_fiche_decided_without_money_is_on_neither_side_of_the_line()
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 250_000);
        await campaign.FicheAsync("Un", 200_000, 5m);
        var refused = await campaign.FicheAsync("Deux", 60_000, 4m);
        await campaign.FicheAsync("Trois", 60_000, 3m);
        campaign.GoToCommittee();
        await Deliberations.DeliberationTests.DecideAsync(campaign, refused, "Refused", "", "Hors du thème.");
        var coordinator = await campaign.CoordinatorAsync();

        var above = await coordinator.GetAsync(campaign.Root + "/classement?vue=financees");

        above.Parts("ranking-row").Count.ShouldBe(1);
        above.Text.ShouldContain("Au-dessus de la ligne 1");
        (await coordinator.GetAsync(campaign.Root + "/classement?vue=sous-la-ligne")).Parts("ranking-row").Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_export_speaks_of_no_answer_where_nobody_answered()
    {
        using var campaign = await Campaign.StartAsync(minimumEvaluations: 2);
        await campaign.FicheAsync("Sans évaluation", 100_000);

        var file = await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/classement.csv");

        file.Text.ShouldContain("0 évaluation déposée sur 2");
        file.Text.ShouldNotContain("non applicable");
    }
}
