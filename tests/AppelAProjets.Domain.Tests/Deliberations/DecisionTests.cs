using AppelAProjets.Domain.Deliberations;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Deliberations;

public sealed class DecisionTests
{
    private static readonly DateTime Now = new(2022, 6, 7, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(DecisionOutcome.Retained, 960_000L, "", null)]
    [InlineData(DecisionOutcome.Retained, 800_000L, "", "decision.granted.partial")]
    [InlineData(DecisionOutcome.Retained, null, "", "decision.granted.missing")]
    [InlineData(DecisionOutcome.Retained, 960_001L, "", "decision.granted.above")]
    [InlineData(DecisionOutcome.PartiallyRetained, 800_000L, "Plafond", null)]
    [InlineData(DecisionOutcome.PartiallyRetained, 960_000L, "Plafond", "decision.granted.full")]
    [InlineData(DecisionOutcome.PartiallyRetained, 800_000L, " ", "decision.motive.missing")]
    [InlineData(DecisionOutcome.ConditionallyRetained, 960_000L, "Sous réserve du RIB", null)]
    [InlineData(DecisionOutcome.Refused, null, "Hors sujet", null)]
    [InlineData(DecisionOutcome.Refused, 100L, "Hors sujet", "decision.granted.none")]
    [InlineData(DecisionOutcome.WaitingList, null, "", "decision.motive.missing")]
    public void An_outcome_goes_with_its_amount_and_its_motive(DecisionOutcome outcome, long? granted, string motive, string? refusal)
    {
        var decision = Decision.On(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());

        var refusals = decision.Decide(outcome, granted, motive, 960_000, Guid.NewGuid(), Now);

        refusals.Select(r => r.Code).ShouldBe(refusal is null ? [] : [refusal]);
        decision.GrantedCents.ShouldBe(refusal is null ? granted ?? 0 : 0, "a refusal changes nothing");
    }

    [Fact]
    public void A_released_decision_is_not_changed_and_its_first_reading_stands()
    {
        var decision = Decision.On(Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        decision.Decide(DecisionOutcome.Refused, null, "Hors sujet", 960_000, Guid.NewGuid(), Now);
        decision.Read(Now);
        decision.FirstReadAt.ShouldBeNull();
        decision.Release(Now.AddHours(1));
        decision.Read(Now.AddHours(2));
        decision.Read(Now.AddHours(3));

        decision.FirstReadAt.ShouldBe(Now.AddHours(2));
        decision
            .Decide(DecisionOutcome.Retained, 960_000, "", 960_000, Guid.NewGuid(), Now.AddHours(4))
            .ShouldHaveSingleItem()
            .Code.ShouldBe("decision.released");
        decision.Outcome.ShouldBe(DecisionOutcome.Refused);
    }
}
