using System.Net;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Tests.Coordination;
using AppelAProjets.Web.Tests.Hosting;
using ClosedXML.Excel;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Deliberations;

/// <summary>
/// What counts as granted is said once: a decision that grants, on a filed fiche that is neither withdrawn nor ineligible. The envelope is
/// of 10 000 €, of which the first fiche had 7 100 €; the second asks 6 200 €.
/// </summary>
public sealed class GrantedMoneyTests
{
    /// <summary>Why a decision once recorded counts no more.</summary>
    public enum Freed
    {
        Withdrawn,
        WithdrawnAfterRelease,
        FoundIneligible,
        IneligibleThoughRetained,
        RefusedWithAnAmountLeft,
    }

    [Theory]
    [InlineData(Freed.Withdrawn)]
    [InlineData(Freed.WithdrawnAfterRelease)]
    [InlineData(Freed.FoundIneligible)]
    [InlineData(Freed.IneligibleThoughRetained)]
    [InlineData(Freed.RefusedWithAnAmountLeft)]
    public async Task Money_that_counts_no_more_can_be_granted_again(Freed reason)
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 1_000_000);
        var first = await campaign.FicheAsync("Les grands-parents de cœur", 710_000, 5m);
        var second = await campaign.FicheAsync("Les mots voyageurs", 620_000, 4m);
        campaign.GoToCommittee();
        (await DeliberationTests.DecideAsync(campaign, first, "Retained", "7 100", "")).Status.ShouldBe(HttpStatusCode.Redirect);
        await ShowsAsync(campaign, "2 900 € sur 10 000 €", "7 100 € accordés", 7_100m);

        await FreeAsync(campaign, first, reason);

        await ShowsAsync(campaign, "10 000 € sur 10 000 €", "0 € accordés", 0m);
        var granted = await DeliberationTests.DecideAsync(campaign, second, "Retained", "6 200", "");
        granted.Status.ShouldBe(HttpStatusCode.Redirect, granted.Text);
        await ShowsAsync(campaign, "3 800 € sur 10 000 €", "6 200 € accordés", 6_200m);
        (await ReleaseAsync(campaign)).Status.ShouldBe(HttpStatusCode.Redirect);
        (await campaign.App.DbAsync(db => db.AuditEntries.AnyAsync(entry => entry.Act == AuditAct.EnvelopeExceeded))).ShouldBeFalse();
    }

    [Fact]
    public async Task An_amount_left_on_a_refusal_is_no_grant_that_another_could_lower()
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 1_000_000);
        var first = await campaign.FicheAsync("Les grands-parents de cœur", 710_000, 5m);
        var second = await campaign.FicheAsync("Les mots voyageurs", 620_000, 4m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, second, "Retained", "6 200", "");
        await FreeAsync(campaign, second, Freed.RefusedWithAnAmountLeft);
        await DeliberationTests.DecideAsync(campaign, first, "Retained", "7 100", "");
        var coordinator = await campaign.CoordinatorAsync();
        var page = await coordinator.GetAsync(campaign.Root + "/deliberation");

        var answer = await coordinator.SubmitAsync(
            page,
            $"{campaign.Root}/deliberation/{second.Id}",
            new()
            {
                ["Outcome"] = "PartiallyRetained",
                ["Granted"] = "6 000",
                ["Motive"] = "Moins",
            }
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Text.ShouldContain("dépasser l'enveloppe");
    }

    [Fact]
    public async Task An_amount_left_on_a_refusal_is_told_to_nobody()
    {
        using var campaign = await Campaign.StartAsync();
        var fiche = await campaign.FicheAsync("Les mots voyageurs", 620_000, 4m);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, fiche, "Retained", "6 200", "");
        await FreeAsync(campaign, fiche, Freed.RefusedWithAnAmountLeft);
        await ReleaseAsync(campaign);

        var applicant = await campaign.App.SignedInAsync(campaign.Applicant);
        (await applicant.GetAsync($"/fiches/{fiche.Id}/decision")).Part("decision").TextContent.ShouldNotContain("Montant accordé");
        (await campaign.App.DbAsync(db => db.OutboxMessages.Select(n => n.TextBody).ToListAsync())).ShouldNotContain(text =>
            text.Contains("6\u00A0200")
        );
    }

    [Fact]
    public async Task Withdrawing_a_fiche_frees_its_money_and_tells_nothing_of_it_to_a_coordinator_in_conflict()
    {
        using var campaign = await Campaign.StartAsync(envelopeCents: 1_000_000);
        var hidden = await campaign.FicheAsync("Les grands-parents de cœur", 710_000, 5m);
        var other = await campaign.FicheAsync("Les mots voyageurs", 620_000, 4m);
        var colleague = await campaign.App.Given.UserAsync("Jean Roux");
        await campaign.App.Given.GrantAsync(colleague, CallRole.Coordinator, campaign.Call);
        await campaign.App.Given.ConflictAsync(hidden, colleague);
        campaign.GoToCommittee();
        await DeliberationTests.DecideAsync(campaign, hidden, "Retained", "7 100", "");
        await DeliberationTests.DecideAsync(campaign, other, "ConditionallyRetained", "2 000", "Sous réserve du local.");
        var browser = await campaign.App.SignedInAsync(colleague);
        var before = await browser.GetAsync(campaign.Root + "/deliberation");

        await FreeAsync(campaign, hidden, Freed.Withdrawn);

        var after = await browser.GetAsync(campaign.Root + "/deliberation");
        Remaining(after).ShouldBe("8 000 € sur 10 000 €");
        after
            .Part("envelope-remaining")
            .ParentElement!.ParentElement!.TextContent.ShouldBe(
                before.Part("envelope-remaining").ParentElement!.ParentElement!.TextContent
            );
        Remaining(await (await campaign.CoordinatorAsync()).GetAsync(campaign.Root + "/deliberation")).ShouldBe("8 000 € sur 10 000 €");
    }

    [Fact]
    public async Task A_retained_fiche_withdrawn_after_the_answers_is_not_among_those_the_home_page_counts()
    {
        using var campaign = await Campaign.StartAsync();
        var kept = await campaign.FicheAsync("Les mots voyageurs", 620_000, 4m);
        var given = await campaign.FicheAsync("Les grands-parents de cœur", 710_000, 5m);
        var found = await campaign.FicheAsync("Hors sujet", 100_000, 5m);
        campaign.GoToCommittee();
        foreach (var (fiche, amount) in new[] { (kept, "6 200"), (given, "7 100"), (found, "1 000") })
        {
            await DeliberationTests.DecideAsync(campaign, fiche, "Retained", amount, "");
        }

        await ReleaseAsync(campaign);
        await campaign.App.Given.WithdrawnAsync(given);
        await campaign.App.Given.IneligibleAsync(found);

        Page.Words((await campaign.App.Anonymous().GetAsync("/")).Text).ShouldContain("1 fiche retenue sur 2");
    }

    private static async Task FreeAsync(Campaign campaign, FicheAction fiche, Freed reason)
    {
        switch (reason)
        {
            case Freed.Withdrawn:
                var applicant = await campaign.App.SignedInAsync(campaign.Applicant);
                (
                    await applicant.PostAsync(
                        $"/fiches/{fiche.Id}/retrait",
                        new() { ["Form.Reason"] = "Partenaire défaillant", ["Form.Confirmed"] = "true" }
                    )
                ).Status.ShouldBe(HttpStatusCode.Redirect);
                break;
            case Freed.WithdrawnAfterRelease:
                (await ReleaseAsync(campaign)).Status.ShouldBe(HttpStatusCode.Redirect);
                await campaign.App.Given.WithdrawnAsync(fiche);
                break;
            case Freed.FoundIneligible:
                var coordinator = await campaign.CoordinatorAsync();
                var page = await coordinator.GetAsync($"{campaign.Root}/recevabilite/{fiche.Id}");
                (
                    await coordinator.SubmitAsync(
                        page,
                        $"{campaign.Root}/recevabilite/{fiche.Id}/decision",
                        new()
                        {
                            ["Decision.Verdict"] = "irrecevable",
                            ["Decision.Motives"] = nameof(Domain.Eligibility.IneligibilityMotive.OffTopic),
                        }
                    )
                ).Status.ShouldBe(HttpStatusCode.Redirect);
                break;
            case Freed.IneligibleThoughRetained:
                await campaign.App.Given.IneligibleAsync(fiche);
                break;
            case Freed.RefusedWithAnAmountLeft:
                await campaign.App.DbAsync(db =>
                    db.Decisions.Where(d => d.FicheId == fiche.Id)
                        .ExecuteUpdateAsync(set =>
                            set.SetProperty(d => d.Outcome, DecisionOutcome.Refused).SetProperty(d => d.Motive, "Hors du thème.")
                        )
                );
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(reason));
        }
    }

    /// <summary>Every reader says the same: the deliberation, the ranking, the dashboard, and the workbook.</summary>
    private static async Task ShowsAsync(Campaign campaign, string remaining, string granted, decimal sum)
    {
        var coordinator = await campaign.CoordinatorAsync();
        Remaining(await coordinator.GetAsync(campaign.Root + "/deliberation")).ShouldBe(remaining);
        Remaining(await coordinator.GetAsync(campaign.Root + "/classement")).ShouldBe(remaining);
        Page.Words((await coordinator.GetAsync(campaign.Root)).Part("call-figures").TextContent).ShouldContain(granted);
        using var workbook = new XLWorkbook(new MemoryStream((await coordinator.GetAsync(campaign.Root + "/classement.xlsx")).Bytes));
        var sheet = workbook.Worksheet("Classement");
        var column = sheet.Row(1).CellsUsed().Single(cell => cell.GetString() == "Montant accordé").Address.ColumnNumber;
        sheet.Column(column).CellsUsed().Skip(1).Sum(cell => cell.GetValue<decimal>()).ShouldBe(sum);
    }

    private static string Remaining(Page page) => Page.Words(page.Part("envelope-remaining").TextContent);

    private static async Task<Page> ReleaseAsync(Campaign campaign)
    {
        var coordinator = await campaign.CoordinatorAsync();
        var path = campaign.Root + "/deliberation/diffusion";
        return await coordinator.SubmitAsync(await coordinator.GetAsync(path), path, new() { ["Confirm"] = "true" });
    }
}
