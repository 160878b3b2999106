using System.Globalization;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform;

[AnyDatabase("It asks nothing of a database.")]
public class FrenchNumbersTests
{
    [Theory]
    [InlineData(0, "0,00 €")]
    [InlineData(5, "0,05 €")]
    [InlineData(123450, "1 234,50 €")]
    [InlineData(-35000, "-350,00 €")]
    [InlineData(123456789012, "1 234 567 890,12 €")]
    public void Euros_are_written_from_cents(long cents, string expected) => FrenchNumbers.Euros(cents).ShouldBe(NoBreak(expected));

    [Theory]
    [InlineData(1200000, "12 000 €")]
    [InlineData(18333, "183,33 €")]
    [InlineData(-35000, "-350 €")]
    public void Whole_euros_drop_empty_cents_only(long cents, string expected) =>
        FrenchNumbers.WholeEuros(cents).ShouldBe(NoBreak(expected));

    [Fact]
    public void Thousands_take_U00A0_whatever_the_culture_of_the_thread()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            FrenchNumbers.Whole(12345).ShouldBe("12\u00A0345");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("76.666", 2, "76,67")]
    [InlineData("2.345", 2, "2,35")]
    [InlineData("-2.345", 2, "-2,35")]
    [InlineData("87", 2, "87,00")]
    [InlineData("1234.5", 1, "1 234,5")]
    public void Decimals_take_a_comma_and_a_fixed_length(string number, int decimals, string expected) =>
        FrenchNumbers.Fixed(Parse(number), decimals).ShouldBe(NoBreak(expected));

    [Theory]
    [InlineData("4.50", "4,5")]
    [InlineData("4.00", "4")]
    [InlineData("100", "100")]
    [InlineData("0", "0")]
    public void Compact_drops_what_says_nothing(string number, string expected) => FrenchNumbers.Compact(Parse(number)).ShouldBe(expected);

    [Fact]
    public void A_percentage_comes_from_a_ratio()
    {
        FrenchNumbers.Percent(0.6234m, 1).ShouldBe("62,3\u00A0%");
        FrenchNumbers.Percent(1.584m).ShouldBe("158\u00A0%");
    }

    [Theory]
    [InlineData(0, "0 fiche")]
    [InlineData(1, "1 fiche")]
    [InlineData(2, "2 fiches")]
    [InlineData(1200, "1 200 fiches")]
    public void The_plural_begins_at_two(long number, string expected) => FrenchNumbers.Count(number, "fiche").ShouldBe(NoBreak(expected));

    [Fact]
    public void An_irregular_plural_is_given() => FrenchNumbers.Plural(3, "est", "sont").ShouldBe("sont");

    private static decimal Parse(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);

    private static string NoBreak(string text) => text.Replace(' ', FrenchNumbers.NoBreak);
}
