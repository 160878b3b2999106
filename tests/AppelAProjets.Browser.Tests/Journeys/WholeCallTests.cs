using System.Globalization;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace AppelAProjets.Browser.Tests.Journeys;

/// <summary>
/// The reference call from its public page to its letters: an association registers, writes and files; three members rate it on the
/// eight criteria; the coordinator reads the ranking, downloads it, decides and releases; the association reads its answer.
/// </summary>
public sealed class WholeCallTests(Chromium chromium)
{
    private const string Slug = "grandsoissons-2022";
    private const string Address = "lucie.marchand@fabriquedesmots.example";
    private const string Title = "Les mots voyageurs";
    private static readonly string[] Marks = ["4,5", "3,5", "3", "4,5", "3", "4", "2,5", "3,5"];

    [Fact]
    public async Task From_the_public_notice_to_the_letters()
    {
        await using var site = await Site.StartAsync(TestApp.Utc("2022-05-17T12:32:00Z"));
        var applicant = await chromium.OpenAsync(site);

        await ReadsTheCallAsync(applicant);
        await RegistersAsync(applicant);
        var ficheId = await WritesAndFilesAsync(applicant);
        var number = await applicant.GetByTestId("fiche-number").InnerTextAsync();

        site.Clock.MoveTo(TestApp.Utc("2022-05-25T08:00:00Z"));
        var coordinator = await chromium.OpenAsync(site);
        await coordinator.SignInAsync("coordination@demo.example");
        await coordinator.VisitAsync($"/coordination/appels/{Slug}/affectations");
        await coordinator.ClickAsync("button[name=All][value=tous], button:has-text('Tout affecter')");
        await coordinator.ClickAsync("[data-testid=confirm-everything] .btn-primary");
        await coordinator.GetByTestId("assignment-message").WaitForAsync();
        for (var member = 1; member <= 3; member++)
        {
            await RatesAsync(site, member, ficheId);
        }

        await coordinator.VisitAsync($"/coordination/appels/{Slug}/avancement");
        await RankingAndWorkbookAgreeAsync(coordinator, number);
        await DecidesAsync(coordinator, ficheId);
        await applicant.GotoAsync($"/fiches/{ficheId}/decision");
        (await applicant.GetByTestId("under-review").InnerTextAsync()).ShouldContain(
            "En cours d’examen",
            Case.Sensitive,
            "nothing of a decision shows before its release"
        );
        await ReleasesAsync(coordinator);

        await applicant.VisitAsync($"/fiches/{ficheId}/decision");
        var decision = Page.Words(await applicant.GetByTestId("decision").InnerTextAsync());
        decision.ShouldContain("Retenu partiellement");
        decision.ShouldContain("8 000,00 €");
        await LettersLeaveOnceAsync(site, number);
    }

    private static async Task ReadsTheCallAsync(IPage page)
    {
        await page.VisitAsync("/");
        await page.ClickAsync($"[data-testid=call-card] a[href='/appels/{Slug}']");
        await page.WaitForURLAsync($"**/appels/{Slug}");
        await page.InspectAsync();
        (await page.GetByTestId("weights").InnerTextAsync()).ShouldContain("Qualité du projet");
        await page.ClickAsync("a:visible:has-text('Commencer ma fiche-action')");
        await page.WaitForURLAsync("**/connexion**");
    }

    private static async Task RegistersAsync(IPage page)
    {
        await page.ClickAsync("main a[href*='inscription']");
        await page.FillAsync("[name=DisplayName]", "Lucie Marchand");
        await page.FillAsync("[name=Email]", Address);
        await page.FillAsync("[name=Password]", "mots voyageurs 2022");
        await page.SelectOptionAsync("[name=Kind]", "Association");
        await page.FillAsync("[name=Name]", "La Fabrique des mots");
        await page.FillAsync("[name=Siret]", "732 829 320 00074");
        await page.FillAsync("[name=Address]", "3 rue des Lilas");
        await page.FillAsync("[name=Postcode]", "02200");
        await page.FillAsync("[name=Town]", "Soissons");
        await page.InspectAsync();
        await page.ClickAsync("button:has-text('Créer mon compte')");
        await page.Locator("h1").WaitForAsync();
        (await page.GetByTestId("error-summary").AllInnerTextsAsync()).ShouldBeEmpty();
        await page.InspectAsync();
        await page.VisitAsync($"/appels/{Slug}/nouvelle-fiche");
    }

    private static async Task<Guid> WritesAndFilesAsync(IPage page)
    {
        await page.FillAsync("[name='Form.Title']", Title);
        await page.ClickAsync("button:has-text('Commencer ma fiche')");
        await page.WaitForURLAsync("**/modifier**");
        var ficheId = Guid.Parse(new Uri(page.Url).Segments[2].TrimEnd('/'));
        (await page.GetByTestId("fiche-status").InnerTextAsync()).ShouldContain("BROUILLON – NON DÉPOSÉ");

        await SectionAsync(
            page,
            ("RepresentativeName", "Lucie Marchand"),
            ("RepresentativeRole", "présidente"),
            ("ContactName", "Karim Haddad"),
            ("ContactEmail", "karim@fabriquedesmots.example")
        );
        await page.Locator("[name='Form.MainObjectiveId']").First.CheckAsync();
        await page.CheckAsync("[name='Form.Request'][value=First]");
        await SectionAsync(
            page,
            ("Summary", "Une bibliothèque à roulettes au pied des immeubles."),
            ("ObjectiveAnswer", "La lecture partagée prévient l’illettrisme.")
        );
        await SectionAsync(
            page,
            ("Need", "Peu de livres à la maison."),
            ("Goals", "Une heure de lecture partagée par semaine."),
            ("Description", "Une conteuse et deux animatrices.")
        );
        await SectionAsync(page, ("Beneficiaries", "84"), ("QpvBeneficiaries", "71"), ("Audience", "Enfants de 3 à 10 ans."));
        await SectionAsync(page, ("Place", "Au pied des immeubles de Presles"));
        await SectionAsync(page, ("StartsOn", "04/07/2022"), ("EndsOn", "17/12/2022"));
        await page.FillAsync("[name$='.Name'][name^='Form.Partners']", "Médiathèque");
        await SectionAsync(page);
        await SectionAsync(page, ("Equipment", "Une bibliothèque à roulettes"));
        await page.SelectOptionAsync("[name^='Form.Funding'][name$='.Kind']", "Town");
        await page.FillAsync("[name^='Form.Funding'][name$='.Name']", "Ville de Soissons");
        await page.FillAsync("[name^='Form.Funding'][name$='.Cents']", "4 800");
        await page.SelectOptionAsync("[name^='Form.Funding'][name$='.Status']", "Asked");
        await SectionAsync(
            page,
            ("RequestedCents", "9600"),
            ("Budget[601]", "1 850"),
            ("Budget[604]", "13 550,00 €"),
            ("Budget[propres]", "1000,00")
        );
        await SectionAsync(page, ("EvaluationMethod", "Nombre de familles présentes à trois séances."));

        await page.GetByTestId("complete-note").WaitForAsync();
        await page.InspectAsync();
        foreach (var box in await page.Locator("[data-testid=filing-form] input[type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.ClickAsync("button:has-text('Déposer ma fiche')");
        await page.WaitForURLAsync("**/recepisse");
        await page.InspectAsync();
        return ficheId;
    }

    private static async Task SectionAsync(IPage page, params (string Field, string Value)[] fields)
    {
        foreach (var (field, value) in fields)
        {
            await page.FillAsync($"[name='Form.{field}']", value);
        }

        var before = page.Url;
        await page.ClickAsync(".save-bar .btn-primary");
        await page.WaitForURLAsync(url => url != before);
    }

    private async Task RatesAsync(Site site, int member, Guid ficheId)
    {
        var page = await chromium.OpenAsync(site);
        await page.SignInAsync($"evaluateur{member}@demo.example");
        await page.VisitAsync("/evaluation");
        await page.VisitAsync($"/evaluation/{ficheId}");
        for (var i = 0; i < Marks.Length; i++)
        {
            // The marks of the three members differ by half a point, so that there is a spread to show.
            var mark = decimal.Parse(Marks[i], CultureInfo.GetCultureInfo("fr-FR")) + ((member - 2) * 0.5m);
            var text = mark.ToString("0.#", CultureInfo.GetCultureInfo("fr-FR"));
            await page.EvalOnSelectorAllAsync("details.crit", "all => all.forEach(one => one.open = true)");
            await page.Locator($"[name='Answers[{i}].Mark'][value='{text}'] + label").ClickAsync();
            if (mark == 5)
            {
                await page.FillAsync($"[name='Answers[{i}].Why']", "Un projet porté par tout le quartier.");
            }
        }

        await page.ClickAsync("button:has-text('Déposer mon évaluation')");
        await page.GetByTestId("evaluation-message").WaitForAsync();
        (
            await site.App.DbAsync(db =>
                db.Evaluations.AnyAsync(e =>
                    e.FicheId == ficheId
                    && e.FiledAt != null
                    && db.Users.Any(u => u.Id == e.EvaluatorId && u.Email == $"evaluateur{member}@demo.example")
                )
            )
        ).ShouldBeTrue();
        await page.Context.CloseAsync();
    }

    private static async Task RankingAndWorkbookAgreeAsync(IPage page, string number)
    {
        await page.VisitAsync($"/coordination/appels/{Slug}/classement");
        var shown = await RowsAsync(page);
        shown.ShouldContain(row => row.Text.Contains(Title, StringComparison.Ordinal) && row.Rank == "1");

        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a:has-text('Exporter vers Excel')"));
        await using var file = File.OpenRead(await download.PathAsync());
        using var workbook = new XLWorkbook(file);
        var sheet = workbook.Worksheet(1);
        var header = sheet.RowsUsed().First(row => row.CellsUsed().Any(cell => cell.GetString() == "Rang"));
        var columns = header.CellsUsed().ToDictionary(cell => cell.GetString(), cell => cell.Address.ColumnNumber, StringComparer.Ordinal);
        var lines = sheet
            .RowsUsed()
            .Where(row => row.RowNumber() > header.RowNumber())
            .Select(row =>
                (
                    Number: row.Cell(
                            columns[
                                columns.Keys.First(k =>
                                    k.StartsWith("Num", StringComparison.Ordinal) || k.StartsWith("N°", StringComparison.Ordinal)
                                )
                            ]
                        )
                        .GetString(),
                    Rank: row.Cell(columns["Rang"]).Value?.ToString() ?? string.Empty,
                    Score: row.Cell(columns[columns.Keys.First(k => k.StartsWith("Score", StringComparison.Ordinal))]).Value
                )
            )
            .ToList();

        lines.Count(line => line.Number.Length > 0).ShouldBe(shown.Count);
        foreach (var row in shown)
        {
            var line = lines.Single(l => row.Text.Contains(l.Number, StringComparison.Ordinal));
            line.Rank.ShouldBe(row.Rank == "–" ? string.Empty : row.Rank, line.Number);
            (line.Score is double score ? score.ToString("0.00", CultureInfo.GetCultureInfo("fr-FR")) : "–").ShouldBe(
                row.Score,
                line.Number
            );
        }

        lines.Single(l => l.Number == number).Rank.ShouldBe("1");
    }

    private static async Task<List<(string Text, string Rank, string Score)>> RowsAsync(IPage page)
    {
        var rows = new List<(string, string, string)>();
        foreach (var row in await page.GetByTestId("ranking-row").AllAsync())
        {
            var rank = (await row.Locator(".rk").InnerTextAsync()).Split('\n')[0].Trim();
            rows.Add((await row.InnerTextAsync(), rank, (await row.GetByTestId("score-total").InnerTextAsync()).Trim()));
        }

        return rows;
    }

    private static async Task DecidesAsync(IPage page, Guid ficheId)
    {
        await page.VisitAsync($"/coordination/appels/{Slug}/deliberation");
        var row = page.Locator($"[data-testid=decision-row][data-fiche='{ficheId}']");
        await row.Locator("details").EvaluateAllAsync<object?>("all => all.forEach(one => one.open = true)");
        await row.Locator("[name=Outcome]").SelectOptionAsync(new SelectOptionValue { Label = "Retenu partiellement" });
        await row.Locator("[name=Granted]").FillAsync("8 000,00 €");
        await row.Locator("[name=Motive]").FillAsync("Financement partiel : la part des prestations est plafonnée.");
        await row.Locator("button[type=submit]").ClickAsync();
        await page.WaitForLoadStateAsync();
        await page.InspectAsync();
    }

    private static async Task ReleasesAsync(IPage page)
    {
        await page.VisitAsync($"/coordination/appels/{Slug}/deliberation/diffusion");
        (await page.GetByTestId("letter-preview").CountAsync()).ShouldBe(1);
        await page.CheckAsync("#Confirm");
        await page.ClickAsync("button:has-text('Communiquer les décisions')");
        await page.WaitForURLAsync("**/deliberation");
    }

    private static async Task LettersLeaveOnceAsync(Site site, string number)
    {
        for (var pass = 0; pass < 2; pass++)
        {
            await site.App.InScopeAsync(services => services.GetRequiredService<OutboxSender>().ExecuteAsync(CancellationToken.None));
        }

        var sent = await site.App.DbAsync(db =>
            db.OutboxMessages.Where(n => n.Recipient == Address && n.State == OutboxMessageState.Sent)
                .Select(n => new { n.Kind, n.TextBody })
                .ToListAsync()
        );
        sent.Select(n => n.Kind)
            .ShouldBe(
                [OutboxMessageKind.EmailConfirmation, OutboxMessageKind.FilingReceipt, OutboxMessageKind.Decision],
                ignoreOrder: true
            );
        sent.Where(n => n.Kind != OutboxMessageKind.EmailConfirmation)
            .ShouldAllBe(n => n.TextBody.Contains(number, StringComparison.Ordinal));
        var files = Directory.EnumerateFiles(Path.Combine(site.App.Folder, "mails"), "*.eml").Select(File.ReadAllText);
        files
            .Count(file => file.Contains(Address, StringComparison.Ordinal))
            .ShouldBe(sent.Count, "each message is one file, however often the sender runs");
    }
}
