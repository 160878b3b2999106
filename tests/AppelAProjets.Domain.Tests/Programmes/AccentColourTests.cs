using AppelAProjets.Domain.Programmes;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests.Programmes;

public sealed class AccentColourTests
{
    private static readonly AccentColour DarkSunken = new(0x1c, 0x2e, 0x35);

    [Theory]
    [InlineData("#000000", 21)]
    [InlineData("#ffffff", 1)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    [InlineData("#0000ff", 8.59)]
    [InlineData("#ff0000", 4.0)]
    public void The_contrast_with_white_is_that_of_the_guidelines(string colour, double ratio) =>
        Colour(colour).ContrastWith(AccentColour.White).ShouldBe(ratio, 0.005);

    [Theory]
    [InlineData("0B5D6B", "#0b5d6b")]
    [InlineData("  #0b5d6b ", "#0b5d6b")]
    [InlineData("#0b5", null)]
    [InlineData("#0b5d6g", null)]
    [InlineData("rouge", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_colour_is_six_digits(string? typed, string? read) => AccentColour.Parse(typed)?.Hex.ShouldBe(read);

    [Fact]
    public void The_shade_proposed_is_read_and_the_one_before_it_is_not()
    {
        var yellow = Colour("#ffcc00");

        var proposed = yellow.Towards(AccentColour.Black, AccentColour.White);

        proposed.ReadsOn(AccentColour.White).ShouldBeTrue();
        proposed.ContrastWith(AccentColour.White).ShouldBeLessThan(4.7);
    }

    [Fact]
    public void A_colour_that_is_read_is_its_own_nearest_shade() =>
        Colour("#0b5d6b").Towards(AccentColour.Black, AccentColour.White).ShouldBe(Colour("#0b5d6b"));

    [Fact]
    public void Whatever_the_colour_a_darker_shade_is_read_on_white_and_contrast_has_no_order() =>
        ForEveryColour(colour =>
        {
            colour.Towards(AccentColour.Black, AccentColour.White).ReadsOn(AccentColour.White).ShouldBeTrue();
            colour.ContrastWith(DarkSunken).ShouldBe(DarkSunken.ContrastWith(colour));
        });

    [Fact]
    public void Whatever_the_colour_that_is_accepted_its_palettes_are_read_where_they_are_used() =>
        ForEveryColour(colour =>
        {
            var accepted = colour.Towards(AccentColour.Black, AccentColour.White);
            foreach (
                var (palette, grounds) in new[]
                {
                    (AccentPalette.Light(accepted), new[] { AccentColour.White, new(0xf3, 0xf6, 0xf6), new(0xe9, 0xef, 0xf0) }),
                    (AccentPalette.Dark(accepted), [new(0x15, 0x24, 0x2a), new(0x0e, 0x19, 0x1d), DarkSunken]),
                }
            )
            {
                foreach (var ground in grounds.Append(palette.Soft))
                {
                    palette.Accent.ReadsOn(ground).ShouldBeTrue($"{palette.Accent.Hex} on {ground.Hex}");
                }

                palette.OnAccent.ReadsOn(palette.Accent).ShouldBeTrue();
                palette.OnAccent.ReadsOn(palette.Hover).ShouldBeTrue();
            }
        });

    private static AccentColour Colour(string hex) => AccentColour.Parse(hex).ShouldNotBeNull();

    private static void ForEveryColour(Action<AccentColour> law) =>
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                Gen.Choose(0, 0xFFFFFF).ToArbitrary(),
                value => law(new AccentColour((byte)(value >> 16), (byte)(value >> 8), (byte)value))
            )
        );
}
