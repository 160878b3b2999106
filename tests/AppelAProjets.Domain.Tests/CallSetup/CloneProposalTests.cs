using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.CallSetup;

public sealed class CloneProposalTests
{
    private static readonly CallSchedule Model = new()
    {
        OpensAt = new(2022, 3, 31, 22, 30, 0, DateTimeKind.Utc), // 1 April in Paris
        ClosesAt = new(2022, 5, 20, 21, 59, 0, DateTimeKind.Utc),
        EligibilityEndsAt = new(2022, 5, 31, 16, 0, 0, DateTimeKind.Utc),
        RatingEndsAt = new(2022, 6, 14, 16, 0, 0, DateTimeKind.Utc),
        CommitteeAt = new(2022, 6, 20, 12, 0, 0, DateTimeKind.Utc),
        NotificationAt = new(2022, 7, 8, 8, 0, 0, DateTimeKind.Utc),
        ZoneId = "Europe/Paris",
    };

    [Theory]
    [InlineData("2022-03-31", "2023-04-01")] // before the model opened: never the same year
    [InlineData("2026-03-31", "2026-04-01")]
    [InlineData("2026-04-01", "2027-04-01")] // today is not to come
    [InlineData("2026-11-30", "2027-04-01")]
    public void The_day_of_the_model_comes_again_in_the_first_year_that_leaves_it_to_come(string today, string opens) =>
        CloneProposal.OpensOn(Model, Day(today).ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc)).ShouldBe(Day(opens));

    [Fact]
    public void Every_date_moves_by_the_days_between_the_two_local_openings() =>
        CloneProposal.Shift(Model, Day("2022-04-08")).ShouldBe(new DateShift(0, 7));

    [Fact]
    public void The_same_day_of_another_year_moves_every_date_by_whole_years_and_the_year_of_actions_stays_whole()
    {
        var leap = CloneProposal.Shift(Model, Model.LocalDay(Model.OpensAt).AddYears(3));

        leap.ShouldBe(new DateShift(3, 0));
        leap.Of(Day("2022-12-31")).ShouldBe(Day("2025-12-31"), "a leap year takes no day away");
        new DateShift(0, 364).OfPeriod(Day("2022-12-31")).ShouldBe(Day("2023-12-31"), "opened a day earlier, the civil year is as whole");
        new DateShift(0, 372).OfPeriod(Day("2022-09-01")).ShouldBe(Day("2023-09-01"));
        new DateShift(0, 7).OfPeriod(Day("2022-08-31")).ShouldBe(Day("2022-08-31"));
        new DateShift(0, 7).OfPeriod(Day("2022-06-15")).ShouldBe(Day("2022-06-22"));
    }

    [Fact]
    public void A_vote_before_the_committee_is_said_odd_and_a_usual_calendar_is_not()
    {
        var usual = ScheduleProposal.Propose(Day("2026-03-02"), Day("2026-05-04"), "Europe/Paris");
        var vote = usual.Others.Single(other => other.Label.StartsWith("Vote", StringComparison.Ordinal));

        ScheduleOrder.Oddities(usual).ShouldBeEmpty();
        ScheduleOrder
            .Oddities(usual with { Others = [vote with { At = usual.CommitteeAt.AddDays(-1) }] })
            .Single()
            .ShouldContain("avant le comité de sélection");
    }

    [Theory]
    [InlineData("Appel 2022", " ", "Appel 2027")]
    [InlineData("Année 2022-2023", " ", "Année 2027-2028")]
    [InlineData("GS-2022", "-", "GS-2027")]
    [InlineData("Quartiers 2030", " ", "Quartiers 2030 2027")] // too far from the model's year to be its year
    [InlineData("Appel 12022", " ", "Appel 12022 2027")]
    public void Years_near_that_of_the_model_move_with_it_and_a_name_without_one_takes_it(string name, string separator, string moved) =>
        CloneProposal.Named(name, separator, 2022, 2027).ShouldBe(moved);

    [Fact]
    public void A_new_call_is_suggested_two_weeks_to_be_written_and_two_months_to_be_answered() =>
        ScheduleProposal.Suggest(Day("2026-11-30")).ShouldBe((Day("2026-12-14"), Day("2027-02-12")));

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, System.Globalization.CultureInfo.InvariantCulture);
}
