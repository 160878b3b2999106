using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Fiches;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Architecture;

/// <summary>A longer list asks nothing more of the database: no page sends one command per line.</summary>
public sealed class CommandCountTests
{
    [Fact]
    public async Task The_main_pages_send_as_many_commands_for_nine_fiches_as_for_three()
    {
        await using var app = new TestApp();
        var applicant = await app.Given.UserAsync();
        var organisation = await app.Given.OrganisationAsync(applicant);
        var call = await app.Given.CallAsync(minimumEvaluations: 1);
        var evaluator = await app.Given.UserAsync();
        await app.Given.GrantAsync(evaluator, CallRole.Evaluator, call);
        var coordinator = await app.Given.UserAsync();
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, call);
        (User User, string Path)[] pages =
        [
            (applicant, "/mes-fiches"),
            (applicant, "/"),
            (evaluator, "/evaluation"),
            (coordinator, "/coordination"),
            (coordinator, $"/coordination/appels/{call.Slug}"),
            (coordinator, $"/coordination/appels/{call.Slug}/fiches"),
            (coordinator, $"/coordination/appels/{call.Slug}/recevabilite"),
            (coordinator, $"/coordination/appels/{call.Slug}/affectations"),
            (coordinator, $"/coordination/appels/{call.Slug}/avancement"),
            (coordinator, $"/coordination/appels/{call.Slug}/classement"),
            (coordinator, $"/coordination/appels/{call.Slug}/deliberation"),
            (coordinator, $"/coordination/appels/{call.Slug}/classement.csv"),
            (coordinator, $"/coordination/appels/{call.Slug}/fiches.csv"),
            (coordinator, $"/coordination/appels/{call.Slug}/fiches.xlsx"),
        ];

        var few = await CountsAsync(app, call, organisation, evaluator, pages, 3);
        var many = await CountsAsync(app, call, organisation, evaluator, pages, 6);

        many.ShouldBe(few);
        few.Values.ShouldAllBe(count => count > 0 && count <= 25);
    }

    [Fact]
    public async Task The_last_page_before_filing_reads_the_fiche_and_its_call_once_and_the_filing_once_more()
    {
        await using var app = new TestApp();
        var applicant = await Applicant.InAsync(app);
        var fiche = await applicant.CompleteDraftAsync();
        var path = $"/fiches/{fiche.Id}/verification";
        await applicant.Browser.GetAsync(path);
        var shown = default(Page);

        var page = await app.Commands.DuringAsync(async () => shown = await applicant.Browser.GetAsync(path));
        var filing = (
            await app.Commands.DuringAsync(() =>
                applicant.Browser.PostWithTokenAsync($"/fiches/{fiche.Id}/depot", Applicant.Signature(shown!.ValueOf("Form.Begun")), shown)
            )
        )
            .Where(text => text != CommandLog.Begin)
            .ToList();

        page.Count(ReadsContent).ShouldBe(1, string.Join("\n", page));
        filing.Count(ReadsContent).ShouldBe(1, string.Join("\n", filing));
        // One of them is for the header and the footer, which name the programme of the fiche.
        page.Count.ShouldBeLessThanOrEqualTo(11, string.Join("\n", page));
        filing.Count.ShouldBeLessThanOrEqualTo(12, string.Join("\n", filing));
        (await app.DbAsync(db => db.Filings.CountAsync())).ShouldBe(1);
    }

    private static bool ReadsContent(string text) =>
        text.StartsWith("SELECT", StringComparison.Ordinal) && Regex.IsMatch(text, @"\bcontent\b");

    [Theory]
    [InlineData("/")]
    [InlineData("/appels.atom")]
    [InlineData("/sitemap.xml")]
    public async Task What_lists_the_calls_sends_as_many_commands_for_five_as_for_one(string path)
    {
        await using var app = new TestApp();
        await app.Given.CallAsync();
        var few = await CountAsync(app.Anonymous(), app, path);

        for (var i = 0; i < 4; i++)
        {
            await app.Given.CallAsync(await app.Given.ProgrammeAsync($"Programme {i}"));
        }

        (await CountAsync(app.Anonymous(), app, path)).ShouldBe(few);
        few.ShouldBeGreaterThan(0);
    }

    /// <summary>
    /// Adds so many filed, assigned and rated fiches, then counts the commands of each page, opened once before to warm it.
    /// </summary>
    private static async Task<Dictionary<string, int>> CountsAsync(
        TestApp app,
        Call call,
        Organisation organisation,
        User evaluator,
        (User User, string Path)[] pages,
        int added
    )
    {
        app.Clock.MoveTo(TestApp.DefaultNow);
        for (var i = 0; i < added; i++)
        {
            var fiche = await app.Given.FiledAsync(call, organisation, Given.CompleteContent(call, $"Action {i}"));
            await app.Given.AssignAsync(fiche, evaluator);
            await app.Given.FiledEvaluationAsync(fiche, evaluator, 4m);
        }

        app.Clock.MoveTo(call.Schedule.EligibilityEndsAt.AddHours(1));
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (user, path) in pages)
        {
            counts[path] = await CountAsync(await app.SignedInAsync(user), app, path);
        }

        return counts;
    }

    private static async Task<int> CountAsync(Browser browser, TestApp app, string path)
    {
        await browser.GetAsync(path);
        var before = app.Commands.Count;
        (await browser.GetAsync(path)).Status.ShouldBe(System.Net.HttpStatusCode.OK, path);
        return app.Commands.Count - before;
    }
}
