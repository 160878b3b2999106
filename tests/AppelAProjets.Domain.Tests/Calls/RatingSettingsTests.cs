using AppelAProjets.Domain.Calls;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Calls;

public sealed class RatingSettingsTests
{
    [Theory]
    [InlineData(OthersRatings.AfterMine, false, false, false)]
    [InlineData(OthersRatings.AfterMine, true, false, true)]
    [InlineData(OthersRatings.AfterMine, false, true, true)]
    [InlineData(OthersRatings.AfterEnd, true, false, false)]
    [InlineData(OthersRatings.AfterEnd, false, true, true)]
    [InlineData(OthersRatings.Never, true, true, false)]
    public void A_member_reads_the_others_when_the_call_says_so(OthersRatings setting, bool mineIsFiled, bool isOver, bool shown) =>
        new RatingSettings { OthersShown = setting }
            .ShowsOthers(mineIsFiled, isOver)
            .ShouldBe(shown);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void The_number_of_evaluations_goes_from_one_to_twenty(int count, bool right)
    {
        var found = new RatingSettings { EvaluationsPerFiche = count }.Shortcomings();

        found.Select(refusal => refusal.Field).ShouldBe(right ? [] : [nameof(RatingSettings.EvaluationsPerFiche)]);
    }

    [Fact]
    public void A_call_starts_with_two_evaluations_shown_after_mine_and_the_applicant_named()
    {
        var rating = new RatingSettings();

        rating.ShouldBe(
            new RatingSettings
            {
                EvaluationsPerFiche = 2,
                OthersShown = OthersRatings.AfterMine,
                MasksApplicant = false,
                JustifiesEveryRating = false,
            }
        );
        rating.Shortcomings().ShouldBeEmpty();
    }
}
