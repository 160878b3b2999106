using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Startup;
using AppelAProjets.Web.Tests.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Demonstration;

/// <summary>What the demonstration holds once loaded in November 2026, and what it promises to whoever tries the application.</summary>
public sealed class DemonstrationTests : IAsyncLifetime
{
    private const string Loading = "2026-11-22T22:45:00Z";
    private TestApp _app = null!;

    public async ValueTask InitializeAsync() => _app = await LoadedDemonstration.AtAsync(Loading);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_programme_lacks_no_legal_page()
    {
        var programme = await _app.DbAsync(db => db.Programmes.SingleAsync());

        programme.LegalPagesMissing.ShouldBeEmpty();
        foreach (var page in new[] { "accessibilite", "mentions-legales", "donnees-personnelles" })
        {
            (await _app.Anonymous().GetAsync($"/programmes/{programme.Id}/{page}")).Status.ShouldBe(System.Net.HttpStatusCode.OK, page);
        }
    }

    [Theory]
    [InlineData("association@demo.example")]
    [InlineData("ecole@demo.example")]
    [InlineData("ville@demo.example")]
    [InlineData("evaluateur1@demo.example")]
    [InlineData("evaluateur4@demo.example")]
    [InlineData("coordination@demo.example")]
    [InlineData("admin@demo.example")]
    [InlineData("observateur@demo.example")]
    [InlineData("fatou.sylla@maison-familles.example")]
    public async Task An_account_opens_with_the_announced_password(string email) =>
        await _app.InScopeAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            var user = (await users.FindByEmailAsync(email)).ShouldNotBeNull();
            (await users.CheckPasswordAsync(user, ReadyAnnouncement.DemoPassword)).ShouldBeTrue();
            user.EmailConfirmed.ShouldBeTrue();
            user.LockoutEnabled.ShouldBeTrue();
            user.SecurityStamp.ShouldNotBeNullOrEmpty();
            user.IsAdministrator.ShouldBe(email.StartsWith("admin@", StringComparison.Ordinal));
        });

    [Fact]
    public async Task Each_institutional_partner_has_one_evaluator() =>
        await _app.DbAsync(async db =>
        {
            var institutions = await db
                .RoleGrants.Where(grant => grant.Role == CallRole.Evaluator)
                .Select(grant => grant.Institution)
                .ToListAsync(Token);
            institutions.ShouldBe(
                ["Ville de Soissons", "GrandSoissons Agglomération", "Éducation nationale", "Sous-préfecture de Soissons"],
                ignoreOrder: true
            );
            (await db.RoleGrants.CountAsync(grant => grant.Role == CallRole.Coordinator, Token)).ShouldBe(1);
            (await db.RoleGrants.CountAsync(grant => grant.Role == CallRole.Observer, Token)).ShouldBe(1);
        });

    [Fact]
    public async Task Every_organisation_has_a_profile_the_form_would_accept() =>
        await _app.DbAsync(async db =>
        {
            foreach (var organisation in await db.Organisations.Include(o => o.Members).ToListAsync(Token))
            {
                new OrganisationProfile(
                    organisation.Kind,
                    organisation.Name,
                    organisation.Siret,
                    organisation.Rna,
                    organisation.Uai,
                    organisation.Address,
                    organisation.Postcode,
                    organisation.Town
                )
                    .Shortcomings()
                    .ShouldBeEmpty(organisation.Name);
                organisation.Members.Count(member => member.Rights == MemberRights.File).ShouldBe(1, organisation.Name);
            }
        });

    [Fact]
    public async Task Every_filed_fiche_is_complete() =>
        await _app.DbAsync(async db =>
        {
            var calls = await db.Calls.Include(call => call.Objectives).ToDictionaryAsync(call => call.Id, Token);
            var filings = await db.Filings.Include(filing => filing.Fiche.Organisation).ToListAsync(Token);
            filings.Count.ShouldBe(30);
            foreach (var filing in filings)
            {
                var call = calls[filing.CallId];
                FilingCheck.Run(filing.Content, FilingConditions.Of(call, filing.Fiche.Organisation.Kind)).ShouldBeEmpty(filing.Title);
                filing.ContentHash.ShouldBe(FicheContentHash.Compute(filing.Content));
            }
        });

    [Fact]
    public async Task The_draft_of_the_association_has_something_left_to_do() =>
        await _app.DbAsync(async db =>
        {
            var call = await db.Calls.Include(c => c.Objectives).SingleAsync(c => c.Slug == "demo-ouvert", Token);
            var draft = await db.Fiches.SingleAsync(fiche => fiche.CallId == call.Id && fiche.FiledNumber == null, Token);
            var missing = FilingCheck.Run(draft.Content, FilingConditions.Of(call, OrganisationKind.Association));
            missing
                .Select(shortcoming => shortcoming.Code)
                .ShouldBe(["text.missing", "value.missing", "budget.unbalanced", "text.missing"], ignoreOrder: true);
        });

    [Fact]
    public async Task The_call_of_2022_is_decided_and_released() =>
        await _app.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync(c => c.Slug == "grandsoissons-2022", Token);
            call.State(TestApp.Utc(Loading)).ShouldBe(CallState.DecisionsReleased);
            call.Schedule.ClosesAt.ShouldBe(TestApp.Utc("2022-05-20T21:59:00Z"));
            var decisions = await db.Decisions.Where(decision => decision.CallId == call.Id).ToListAsync(Token);
            decisions.Count.ShouldBe(14);
            decisions.ShouldAllBe(decision => decision.ReleasedAt == TestApp.Utc("2022-06-10T08:00:00Z"));
            decisions.Sum(decision => decision.GrantedCents).ShouldBe(93_800_00);
            decisions.Count(decision => decision.Outcome == DecisionOutcome.Refused).ShouldBe(2);
            (await db.Fiches.CountAsync(fiche => fiche.CallId == call.Id && fiche.WithdrawnAt != null, Token)).ShouldBe(1);
            (await db.Fiches.CountAsync(fiche => fiche.CallId == call.Id && fiche.FiledNumber == null, Token)).ShouldBe(1);
            (await db.Filings.CountAsync(filing => filing.CallId == call.Id && filing.InGrace, Token)).ShouldBe(1);
            (await db.Evaluations.CountAsync(evaluation => evaluation.CallId == call.Id && evaluation.FiledAt != null, Token)).ShouldBe(
                14 * 4
            );
        });

    [Fact]
    public async Task The_ranking_of_2022_classes_twelve_fiches_and_keeps_two_below() =>
        await _app.DbAsync(async db =>
        {
            var ranking = await LoadedDemonstration.RankingAsync(db, "grandsoissons-2022");
            ranking.Classed.Count.ShouldBe(
                12,
                string.Join(
                    '\n',
                    ranking.Rows.Select(row =>
                        $"{row.Rank} {row.Fiche.Number} {row.Score.Score} {row.Score.Spread.Min}-{row.Score.Spread.Max}"
                    )
                )
            );
            ranking
                .BelowThreshold.SelectMany(row => row.Reasons)
                .Select(reason => reason.GetType().Name)
                .ShouldBe(["BelowFloor", "BelowThreshold"], ignoreOrder: true);
            ranking.Incomplete.ShouldBeEmpty();
            ranking.Classed.ShouldContain(row => row.Score.Spread.Max - row.Score.Spread.Min > 15m);
            var waiting = await db.Decisions.SingleAsync(decision => decision.Outcome == DecisionOutcome.WaitingList, Token);
            ranking.Classed[^1].Fiche.FicheId.ShouldBe(waiting.FicheId);
        });

    [Fact]
    public async Task The_call_being_rated_shows_a_ranking_under_way() =>
        await _app.DbAsync(async db =>
        {
            var call = await db.Calls.SingleAsync(c => c.Slug == "demo-notation", Token);
            call.State(TestApp.Utc(Loading)).ShouldBe(CallState.Rating);
            call.Schedule.ClosesAt.ShouldBe(TestApp.Utc("2026-11-12T22:59:00Z"));
            var ranking = await LoadedDemonstration.RankingAsync(db, "demo-notation");
            ranking.Classed.Count.ShouldBe(4);
            ranking.BelowThreshold.Count.ShouldBe(1);
            ranking.Incomplete.Count.ShouldBe(7);
            (await db.Set<Criterion>().CountAsync(c => c.Figure != null, Token)).ShouldBe(1, "one criterion is computed, to be looked at");
            var perFiche = await db
                .Assignments.Where(a => a.CallId == call.Id)
                .Where(a => !db.Conflicts.Any(c => c.FicheId == a.FicheId && c.UserId == a.EvaluatorId))
                .GroupBy(a => a.FicheId)
                .Select(group => group.Count())
                .ToListAsync(Token);
            perFiche.ShouldBe(Enumerable.Repeat(3, 12));
            (await db.Evaluations.CountAsync(e => e.CallId == call.Id && e.FiledAt != null && e.SetAsideAt == null, Token)).ShouldBe(25);
            (await db.Evaluations.CountAsync(e => e.CallId == call.Id && e.FiledAt == null, Token)).ShouldBe(5);
            (
                await db
                    .EligibilityReviews.Where(review => review.CallId == call.Id)
                    .GroupBy(review => review.State)
                    .Select(group => group.Count())
                    .OrderBy(count => count)
                    .ToListAsync(Token)
            ).ShouldBe([1, 1, 9], "one to complete, one ineligible, nine eligible, and one still to examine");
            (await db.EligibleFilings.CountAsync(filing => filing.CallId == call.Id, Token)).ShouldBe(11);
            (await db.Evaluations.SingleAsync(e => e.SetAsideAt != null, Token)).EvaluatorId.ShouldBe(
                (await db.Conflicts.SingleAsync(c => c.Kind == ConflictKind.Family, Token)).UserId
            );
            (await db.DeclinedAssignments.CountAsync(Token)).ShouldBe(1);
            var conflict = await db.Conflicts.SingleAsync(c => c.Kind == ConflictKind.ElectedOrAgent, Token);
            (await db.Assignments.AnyAsync(a => a.FicheId == conflict.FicheId && a.EvaluatorId == conflict.UserId, Token)).ShouldBeFalse();
        });

    [Fact]
    public async Task The_three_applicants_have_fiches_in_the_open_call_and_in_the_one_being_rated() =>
        await _app.DbAsync(async db =>
        {
            foreach (var email in (string[])["association@demo.example", "ecole@demo.example", "ville@demo.example"])
            {
                var user = await db.Users.SingleAsync(u => u.Email == email, Token);
                var slugs = await db
                    .Fiches.Where(fiche => fiche.Organisation.Members.Any(member => member.UserId == user.Id))
                    .Select(fiche => fiche.Call.Slug)
                    .ToListAsync(Token);
                slugs.ShouldBe(["grandsoissons-2022", "demo-ouvert", "demo-notation"], ignoreOrder: true);
            }
        });

    [Fact]
    public async Task Loading_twice_at_the_same_instant_gives_the_same_numbers_titles_and_scores()
    {
        await using var again = new TestApp();
        again.Clock.MoveTo(TestApp.Utc(Loading));
        await again.InScopeAsync(services => services.GetRequiredService<IDemonstration>().LoadAsync(Token));
        (await again.DbAsync(PortraitAsync)).ShouldBe(await _app.DbAsync(PortraitAsync));
    }

    [Fact]
    public async Task Nothing_it_loads_waits_to_be_sent() =>
        await _app.DbAsync(async db => (await db.OutboxMessages.AnyAsync(Token)).ShouldBeFalse());

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<string> PortraitAsync(AppDbContext db)
    {
        var lines = new List<string>();
        foreach (var slug in (string[])["grandsoissons-2022", "demo-ouvert", "demo-notation"])
        {
            var titles = await db
                .Fiches.Where(fiche => fiche.Call.Slug == slug)
                .ToDictionaryAsync(fiche => fiche.Id, fiche => fiche.Title, Token);
            var ranking = await LoadedDemonstration.RankingAsync(db, slug);
            lines.AddRange(
                ranking.Rows.Select(row =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{row.Rank} {row.Fiche.Number} {titles[row.Fiche.FicheId]} {row.Score.Score} {row.Fiche.FiledAt:O}"
                    )
                )
            );
        }

        return string.Join('\n', lines);
    }
}
