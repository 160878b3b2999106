using AppelAProjets.Web.Platform.Time;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform;

[AnyDatabase("It asks nothing of a database.")]
public class FrenchDatesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly TimeZoneInfo Cayenne = TimeZoneInfo.FindSystemTimeZoneById("America/Cayenne");
    private static readonly DateTime Closing = new(2022, 5, 20, 21, 59, 0, DateTimeKind.Utc);

    [Fact]
    public void A_closing_is_told_with_its_weekday_hour_and_zone() =>
        Plain(FrenchDates.Long(Closing, Paris)).ShouldBe("vendredi 20 mai 2022 à 23 h 59 (heure de Paris)");

    [Fact]
    public void The_same_instant_is_told_in_the_zone_of_the_call() =>
        Plain(FrenchDates.Long(Closing, Cayenne)).ShouldBe("vendredi 20 mai 2022 à 18 h 59 (heure de Cayenne)");

    [Fact]
    public void Minutes_are_left_out_on_the_hour() =>
        Plain(FrenchDates.Long(new DateTime(2022, 6, 3, 10, 0, 0, DateTimeKind.Utc), Paris))
            .ShouldBe("vendredi 3 juin 2022 à 12 h (heure de Paris)");

    [Fact]
    public void Minutes_under_ten_keep_their_zero() =>
        Plain(FrenchDates.Hour(new DateTime(2022, 6, 2, 16, 5, 0, DateTimeKind.Utc), Paris)).ShouldBe("18 h 05");

    [Fact]
    public void The_hour_does_not_part_from_its_unit() => FrenchDates.Hour(Closing, Paris).ShouldBe("23\u00A0h\u00A059");

    [Fact]
    public void The_first_of_a_month_is_1er() => FrenchDates.Day(new DateOnly(2022, 6, 1)).ShouldBe("mercredi 1er juin 2022");

    [Fact]
    public void A_day_follows_the_zone_across_midnight() =>
        FrenchDates.Day(new DateTime(2022, 12, 31, 23, 30, 0, DateTimeKind.Utc), Paris).ShouldBe("dimanche 1er janvier 2023");

    [Fact]
    public void An_instant_read_back_without_its_kind_is_still_UTC() =>
        FrenchDates.Time(new DateTime(2022, 5, 17, 12, 32, 0, DateTimeKind.Unspecified), Paris).ShouldBe("14:32");

    [Fact]
    public void Day_and_month_alone() => FrenchDates.DayMonth(Closing, Paris).ShouldBe("vendredi 20 mai");

    [Fact]
    public void A_stamp_is_short() =>
        FrenchDates
            .ShortStamp(new DateTime(2022, 5, 17, 12, 32, 0, DateTimeKind.Utc), Paris, Closing)
            .ShouldBe("17 mai à 14\u00A0h\u00A032");

    [Fact]
    public void A_stamp_of_another_year_says_which_in_the_zone_of_the_call() =>
        FrenchDates
            .ShortStamp(
                new DateTime(2022, 12, 31, 22, 59, 0, DateTimeKind.Utc),
                Paris,
                new DateTime(2022, 12, 31, 23, 0, 0, DateTimeKind.Utc)
            )
            .ShouldBe("31 décembre 2022 à 23\u00A0h\u00A059");

    [Fact]
    public void The_machine_form_keeps_the_offset() => FrenchDates.Machine(Closing, Paris).ShouldBe("2022-05-20T23:59:00+02:00");

    [Theory]
    [InlineData("Europe/Paris", "heure de Paris")]
    [InlineData("Indian/Reunion", "heure de La Réunion")]
    [InlineData("Pacific/Noumea", "heure de Nouméa")]
    [InlineData("America/St_Barthelemy", "heure de Saint-Barthélemy")]
    [InlineData("America/Port_of_Spain", "heure de Port of Spain")]
    [InlineData("Europe/Amsterdam", "heure d’Amsterdam")]
    [InlineData("UTC", "heure UTC")]
    public void A_zone_is_named_after_its_place(string id, string expected) =>
        FrenchDates.ZoneName(TimeZoneInfo.FindSystemTimeZoneById(id)).ShouldBe(expected);

    [Theory]
    [InlineData(3, 9, 27, 0, "3 j 9 h")]
    [InlineData(1, 0, 40, 0, "1 j")]
    [InlineData(0, 23, 59, 59, "23 h 59 min")]
    [InlineData(0, 9, 12, 30, "9 h 12 min")]
    [InlineData(0, 2, 0, 10, "2 h")]
    [InlineData(0, 0, 4, 59, "4 min")]
    [InlineData(0, 0, 0, 59, "moins d’une minute")]
    [InlineData(0, 0, 0, 0, "terminé")]
    [InlineData(-1, 0, 0, 0, "terminé")]
    public void What_is_left_is_told_without_seconds(int days, int hours, int minutes, int seconds, string expected) =>
        Plain(FrenchDates.Remaining(new TimeSpan(days, hours, minutes, seconds))).ShouldBe(expected);

    private static string Plain(string text) => text.Replace('\u00A0', ' ');
}
