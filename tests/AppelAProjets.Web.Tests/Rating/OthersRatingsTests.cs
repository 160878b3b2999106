using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Rating;

public sealed class OthersRatingsTests
{
    [Theory]
    [InlineData(OthersRatings.AfterMine, false, true, false)]
    [InlineData(OthersRatings.AfterMine, true, true, true)]
    [InlineData(OthersRatings.AfterMine, false, false, true)]
    [InlineData(OthersRatings.AfterEnd, true, true, false)]
    [InlineData(OthersRatings.AfterEnd, false, false, true)]
    [InlineData(OthersRatings.Never, true, true, false)]
    [InlineData(OthersRatings.Never, true, false, false)]
    public async Task A_member_reads_what_the_others_filed_when_the_call_says_so(
        OthersRatings setting,
        bool mineIsFiled,
        bool isOpen,
        bool shown
    )
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        await given.RateByAsync(new RatingSettings { OthersShown = setting });
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 5);
        if (mineIsFiled)
        {
            await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        }

        app.Clock.MoveTo(given.Call.Schedule.RatingEndsAt.AddSeconds(isOpen ? 0 : 1));
        var page = await (await app.SignedInAsync(given.Nadia)).GetAsync($"/evaluation/{fiche.Id}");

        page.Parts("other-evaluation").Count.ShouldBe(shown ? 1 : 0);
        page.Text.Contains("Paul Carlier", StringComparison.Ordinal).ShouldBe(shown);
        page.Text.Contains("Vu au comité technique.", StringComparison.Ordinal).ShouldBe(shown);
        if (shown)
        {
            page.Part("other-evaluation").TextContent.ShouldContain("100,00");
        }
    }

    [Fact]
    public async Task Drafts_and_evaluations_set_aside_are_read_by_nobody_else()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        var draft = await app.SignedInAsync(given.Paul);
        var path = $"/evaluation/{fiche.Id}";
        await draft.SubmitAsync(await draft.GetAsync(path), path, given.AllMarks("4"));
        var nadia = await app.SignedInAsync(given.Nadia);

        (await nadia.GetAsync(path)).Part("others").TextContent.ShouldContain("Aucun autre membre n’a encore déposé");

        await draft.SubmitAsync(await draft.GetAsync(path), path, given.AllMarks("4", "deposer"));
        (await nadia.GetAsync(path)).Parts("other-evaluation").Count.ShouldBe(1);

        await draft.PostAsync($"{path}/deport", new(StringComparer.Ordinal) { ["Form.Kind"] = "Family", ["Form.Reason"] = "Ma sœur." });
        (await nadia.GetAsync(path)).Parts("other-evaluation").Count.ShouldBe(0);
    }

    [Fact]
    public async Task Reopening_mine_hides_the_others_again()
    {
        await using var app = new TestApp();
        var given = await Situation.StartAsync(app);
        var fiche = await given.FicheAsync(evaluators: [given.Nadia, given.Paul]);
        await app.Given.FiledEvaluationAsync(fiche, given.Nadia, 3);
        await app.Given.FiledEvaluationAsync(fiche, given.Paul, 4);
        var nadia = await app.SignedInAsync(given.Nadia);
        var path = $"/evaluation/{fiche.Id}";
        (await nadia.GetAsync(path)).Parts("other-evaluation").Count.ShouldBe(1);

        var reopened = await nadia.FollowAsync(
            await nadia.PostAsync($"{path}/rouvrir", new(StringComparer.Ordinal) { ["Reason"] = "Une erreur." }, path)
        );

        reopened.Parts("other-evaluation").Count.ShouldBe(0);
        reopened.Text.ShouldNotContain("Paul Carlier");
    }
}
