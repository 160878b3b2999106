using System.Globalization;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("1 234,50", 123_450)]
    [InlineData("1 234,50 €", 123_450)]
    [InlineData("1\u00A0234,5\u202F€", 123_450)]
    [InlineData("1234.5", 123_450)]
    [InlineData("350", 35_000)]
    [InlineData("0", 0)]
    [InlineData("99999999999,99", 9_999_999_999_999)]
    public void An_amount_is_read_the_way_people_type_it(string typed, long cents)
    {
        Money.TryParse(typed, out var money).ShouldBeTrue();
        money.Cents.ShouldBe(cents);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("€")]
    [InlineData("-12")]
    [InlineData("+12")]
    [InlineData("12,345")]
    [InlineData("12,")]
    [InlineData("1.234,50")]
    [InlineData("350 euros env.")]
    [InlineData("100000000000")]
    [InlineData("=1+1")]
    [InlineData("١٢")]
    public void Anything_else_is_refused(string? typed) => Money.TryParse(typed, out _).ShouldBeFalse();

    [Fact]
    public void Every_amount_survives_being_written_in_french_and_read_again() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, int.MaxValue).ToArbitrary(),
                cents =>
                {
                    var text = (cents / 100m).ToString("#,0.00", CultureInfo.GetCultureInfo("fr-FR")) + " €";
                    return Money.TryParse(text, out var money) && money.Cents == cents;
                }
            )
        );
}
