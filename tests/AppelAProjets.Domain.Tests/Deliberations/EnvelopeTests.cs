using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Evaluations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Deliberations;

public sealed class EnvelopeTests
{
    [Theory]
    [InlineData(null, 1_000_000, 0, 500)]
    [InlineData(1_000L, 400, 0, 600)]
    [InlineData(1_000L, 1_200, 500, 500)]
    [InlineData(1_000L, 1_200, 500, 100)]
    public void A_grant_that_fits_or_lowers_another_passes(long? envelope, long elsewhere, long previous, long granted) =>
        Envelope
            .Judge(envelope, elsewhere, previous, granted, exceed: false, null)
            .ShouldBe(new EnvelopeJudgement([], 0), new SameJudgement());

    [Theory]
    [InlineData(null, 5_000, 0)]
    [InlineData(1_000L, 1_000, 0)]
    [InlineData(1_000L, 1_001, 1)]
    public void What_is_granted_beyond_the_envelope_is_the_excess(long? envelope, long granted, long excess) =>
        Envelope.ExceededBy(envelope, granted).ShouldBe(excess);

    [Fact]
    public void One_cent_too_many_is_refused_without_a_figure()
    {
        var refusal = Envelope.Judge(1_000, 400, 0, 601, exceed: false, "peu importe").Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("envelope.exceeded");
        refusal.Message.ShouldNotContain("6");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void An_override_needs_a_reason(string? reason) =>
        Envelope.Judge(1_000, 400, 0, 601, exceed: true, reason).Refusals.ShouldHaveSingleItem().Code.ShouldBe("envelope.reason");

    [Fact]
    public void An_override_with_its_reason_says_by_how_much()
    {
        var judgement = Envelope.Judge(1_000, 400, 100, 700, exceed: true, "Accord du préfet");

        judgement.Refusals.ShouldBeEmpty();
        judgement.ExceededByCents.ShouldBe(100);
    }

    [Fact]
    public void The_line_stops_at_the_first_fiche_that_does_not_fit()
    {
        FundingLine.Draw(1_000, [600, 500, 100]).ShouldBe(new FundingLine(1, 600, 400));
        FundingLine.Draw(1_000, [600, 400]).ShouldBe(new FundingLine(2, 1_000, 0));
        FundingLine.Draw(1_000, []).ShouldBe(new FundingLine(0, 0, 1_000));
        FundingLine.Draw(100, [600]).ShouldBe(new FundingLine(0, 0, 100));
    }

    [Theory]
    [InlineData(CallState.Draft, false)]
    [InlineData(CallState.Upcoming, false)]
    [InlineData(CallState.Open, false)]
    [InlineData(CallState.Eligibility, true)]
    [InlineData(CallState.Rating, true)]
    [InlineData(CallState.Deliberation, true)]
    [InlineData(CallState.DecisionsReleased, true)]
    [InlineData(CallState.Archived, false)]
    public void Decisions_wait_for_the_closing_and_stop_at_the_archive(CallState state, bool possible) =>
        (DecisionPeriod.WhyNot(state).Count == 0).ShouldBe(possible);

    [Fact]
    public void The_figures_of_a_filing_are_exact_and_missing_ones_are_not_zero()
    {
        FicheFigures
            .Filed(960_000, 1_540_000, 480_000, 84, 71, 1)
            .ShouldBe(new FicheFigures(84, 100m * 71 / 84, 15_400m / 84, 9_600m, 100m * 480_000 / 1_540_000, 1));
        FicheFigures.Filed(0, 0, 0, 0, null, 0).ShouldBe(new FicheFigures(null, null, null, 0m, null, 0));
    }

    private sealed class SameJudgement : IEqualityComparer<EnvelopeJudgement>
    {
        public bool Equals(EnvelopeJudgement? x, EnvelopeJudgement? y) =>
            x?.ExceededByCents == y?.ExceededByCents && x?.Refusals.Count == y?.Refusals.Count;

        public int GetHashCode(EnvelopeJudgement obj) => obj.Refusals.Count;
    }
}
