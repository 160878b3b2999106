using System.Globalization;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests;

public sealed class FrenchInputTests
{
    [Theory]
    [InlineData("1er mars 2027")]
    [InlineData("1 mars 2027")]
    [InlineData("le 1er mars 2027")]
    [InlineData("Lundi 1ER MARS 2027")]
    [InlineData("01/03/2027")]
    [InlineData("1 / 3 / 2027")]
    [InlineData("1.3.2027")]
    [InlineData("01 03 2027")]
    [InlineData("01\u201103\u20112027")]
    [InlineData("\u200E01/03/2027\u200E")]
    [InlineData("2027-03-01")]
    public void A_day_is_read_as_people_write_it(string typed)
    {
        FrenchInput.TryDay(typed, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2027, 3, 1));
    }

    [Theory]
    [InlineData("4 févr. 2027", 2)]
    [InlineData("4 fevrier 2027", 2)]
    [InlineData("4 juin 2027", 6)]
    [InlineData("4 juil. 2027", 7)]
    [InlineData("4 août 2027", 8)]
    [InlineData("4 aout 2027", 8)]
    [InlineData("4 sept 2027", 9)]
    [InlineData("4 décembre 2027", 12)]
    public void Months_are_known_by_their_names(string typed, int month)
    {
        FrenchInput.TryDay(typed, out var day).ShouldBeTrue();
        day.ShouldBe(new DateOnly(2027, month, 4));
    }

    [Theory]
    [InlineData("1/2/27")]
    [InlineData("04/07/01")]
    [InlineData("04-07-01")]
    [InlineData("4 juillet 01")]
    public void A_year_of_two_figures_is_asked_again(string typed)
    {
        FrenchInput.TryDay(typed, out _).ShouldBeFalse();
        FrenchInput.WhyNoDay(typed).ShouldContain("l’année sur 4 chiffres", Case.Insensitive);
    }

    [Theory]
    [InlineData("31/02/2027")]
    [InlineData("31 février 2027")]
    [InlineData("demain")]
    [InlineData("")]
    public void What_is_no_day_is_told_so(string typed)
    {
        FrenchInput.TryDay(typed, out _).ShouldBeFalse();
        FrenchInput.WhyNoDay(typed).ShouldContain("n’existe pas");
    }

    [Theory]
    [InlineData("20/05/2026 23:59")]
    [InlineData("20/05/2026 23h59")]
    [InlineData("20 mai 2026 à 23 h 59")]
    [InlineData("20/05/2026, 23 : 59")]
    [InlineData("2026-05-20T23:59")]
    [InlineData("2026-05-20T23:59:00")]
    public void A_day_with_its_hour_is_read_as_people_write_it(string typed)
    {
        FrenchInput.TryInstant(typed, out var instant).ShouldBeTrue();
        instant.ShouldBe(new DateTime(2026, 5, 20, 23, 59, 0));
    }

    [Theory]
    [InlineData("20/05/2026")]
    [InlineData("20/05/2026 25:00")]
    [InlineData("20/05/26 12:00")]
    public void A_day_without_a_right_hour_is_no_instant(string typed) => FrenchInput.TryInstant(typed, out _).ShouldBeFalse();

    [Theory]
    [InlineData("\u202D1234,50\u202C", "1234.50")]
    [InlineData("1\u20091\u202F1\u00A01", "1111")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData("\u20113", "-3")]
    public void A_number_is_read_without_what_nobody_sees(string typed, string number)
    {
        FrenchInput.TryNumber(typed, out var read).ShouldBeTrue();
        read.ShouldBe(decimal.Parse(number, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void An_amount_is_read_without_what_nobody_sees()
    {
        Money.TryParse("\u202D1\u202F234,50\u00A0€\u202C", out var money).ShouldBeTrue();
        money.Cents.ShouldBe(123_450);
        Money.TryParse("\u2212350", out _).ShouldBeFalse();
    }
}
