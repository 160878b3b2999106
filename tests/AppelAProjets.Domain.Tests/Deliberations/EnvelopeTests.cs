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
    [InlineData(1_000L, 1_200, 500, 0)]
    public void A_grant_that_fits_or_lowers_another_passes(long? envelope, long elsewhere, long previous, long granted) =>
        Judge(envelope, elsewhere, previous, granted).ShouldBe(new EnvelopeJudgement([], 0, granted != previous), new SameJudgement());

    [Theory]
    [InlineData(null, 5_000, null, 0)]
    [InlineData(1_000L, 0, 1_000L, 0)]
    [InlineData(1_000L, 400, 600L, 0)]
    [InlineData(1_000L, 1_000, 0L, 0)]
    [InlineData(1_000L, 1_001, 0L, 1)]
    public void What_is_granted_leaves_or_exceeds(long? envelope, long granted, long? remaining, long overspent)
    {
        var position = EnvelopePosition.Of(envelope, granted == 0 ? [] : [Retained(granted)]);

        (position.RemainingCents, position.OverspentCents).ShouldBe((remaining, overspent));
    }

    [Fact]
    public void What_is_granted_under_a_condition_is_told_apart_and_engaged_all_the_same() =>
        EnvelopePosition
            .Of(
                1_000,
                [
                    Retained(300),
                    new(Guid.NewGuid(), DecisionOutcome.PartiallyRetained, 100),
                    new(Guid.NewGuid(), DecisionOutcome.ConditionallyRetained, 250),
                ]
            )
            .ShouldSatisfyAllConditions(
                position => (position.FirmCents, position.FirmCount).ShouldBe((400L, 2)),
                position => (position.ConditionalCents, position.ConditionalCount).ShouldBe((250L, 1)),
                position => (position.GrantedCents, position.RemainingCents).ShouldBe((650L, 350L))
            );

    /// <summary>The judgement of a grant and the position once it is recorded tell the same story, whatever was granted before.</summary>
    [Fact]
    public void A_grant_exceeds_by_what_the_position_then_shows()
    {
        var random = new Random(2022);
        for (var run = 0; run < 2_000; run++)
        {
            var counted = Enumerable
                .Range(0, random.Next(5))
                .Select(_ => new CountedDecision(Guid.NewGuid(), Decision.Granting[random.Next(3)], random.Next(1, 500)))
                .ToList();
            var ficheId = counted.Count > 0 && random.Next(2) == 0 ? counted[0].FicheId : Guid.NewGuid();
            var granted = random.Next(1, 600);
            var previous = counted.Where(decision => decision.FicheId == ficheId).Sum(decision => decision.GrantedCents);

            var judged = Envelope.Judge(1_000, counted, ficheId, granted, exceed: true, "Accord du préfet");
            var then = EnvelopePosition.Of(
                1_000,
                counted
                    .Where(decision => decision.FicheId != ficheId)
                    .Append(new CountedDecision(ficheId, DecisionOutcome.Retained, granted))
            );

            judged.ExceededByCents.ShouldBe(granted > previous ? then.OverspentCents : 0);
            judged.IsMoved.ShouldBe(then.GrantedCents != EnvelopePosition.Of(1_000, counted).GrantedCents);
        }
    }

    [Fact]
    public void Only_the_retained_outcomes_come_with_money() =>
        Enum.GetValues<DecisionOutcome>().Where(Decision.Grants).ShouldBe(Decision.Granting);

    [Fact]
    public void One_cent_too_many_is_refused_without_a_figure()
    {
        var refusal = Judge(1_000, 400, 0, 601, exceed: false, "peu importe").Refusals.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("envelope.exceeded");
        refusal.Message.ShouldNotContain("6");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void An_override_needs_a_reason(string? reason) =>
        Judge(1_000, 400, 0, 601, exceed: true, reason).Refusals.ShouldHaveSingleItem().Code.ShouldBe("envelope.reason");

    [Fact]
    public void An_override_with_its_reason_says_by_how_much()
    {
        var judgement = Judge(1_000, 400, 100, 700, exceed: true, "Accord du préfet");

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

    private static CountedDecision Retained(long cents) => new(Guid.NewGuid(), DecisionOutcome.Retained, cents);

    private static EnvelopeJudgement Judge(
        long? envelope,
        long elsewhere,
        long previous,
        long granted,
        bool exceed = false,
        string? reason = null
    )
    {
        var mine = Retained(previous);
        return Envelope.Judge(
            envelope,
            previous > 0 ? [Retained(elsewhere), mine] : [Retained(elsewhere)],
            mine.FicheId,
            granted,
            exceed,
            reason
        );
    }

    private sealed class SameJudgement : IEqualityComparer<EnvelopeJudgement>
    {
        public bool Equals(EnvelopeJudgement? x, EnvelopeJudgement? y) =>
            x?.ExceededByCents == y?.ExceededByCents && x?.IsMoved == y?.IsMoved && x?.Refusals.Count == y?.Refusals.Count;

        public int GetHashCode(EnvelopeJudgement obj) => obj.Refusals.Count;
    }
}
