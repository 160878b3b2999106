using AppelAProjets.Domain.Ranking;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Ranking;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(70, 70, 0, false)]
    [InlineData(70, 85, 15, false)]
    [InlineData(70, 85.01, 15.01, true)]
    public void Above_fifteen_points_between_the_highest_and_the_lowest_a_spread_is_wide(
        double lowest,
        double highest,
        double gap,
        bool wide
    )
    {
        var spread = new Spread(null, (decimal)lowest, (decimal)highest, null, []);

        spread.Gap.ShouldBe((decimal)gap);
        spread.IsWide.ShouldBe(wide);
    }

    [Fact]
    public void Without_a_score_there_is_no_gap()
    {
        var spread = new Spread(null, null, null, null, []);

        spread.Gap.ShouldBeNull();
        spread.IsWide.ShouldBeFalse();
    }
}
