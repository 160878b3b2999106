using Shouldly;
using Xunit;

namespace AppelAProjets.Domain.Tests;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" \t\n")]
    [InlineData("\u200B")]
    [InlineData("\u2060\u00AD\uFEFF")]
    [InlineData("\u2800\u3164 \u202A\u202C")]
    [InlineData("\uFE0F")]
    [InlineData("\U000E0020")]
    public void What_nobody_sees_is_missing(string? typed) => TypedText.IsBlank(typed).ShouldBeTrue();

    [Theory]
    [InlineData("a\u200B")]
    [InlineData("❤\uFE0F")]
    [InlineData("\U0001F468\u200D\U0001F469")]
    [InlineData("-")]
    public void What_is_seen_is_not_missing(string typed) => TypedText.IsBlank(typed).ShouldBeFalse();

    [Theory]
    [InlineData("un\u000Bdeux")]
    [InlineData("un\u000Cdeux")]
    [InlineData("un\u0085deux")]
    [InlineData("un\u2028deux")]
    [InlineData("un\u2029deux")]
    [InlineData("un\r\ndeux")]
    [InlineData("un\rdeux")]
    public void Every_sign_that_ends_a_line_ends_a_line(string typed)
    {
        TypedText.Lines(typed).ShouldBe("un\ndeux");
        TypedText.OneLine(typed).ShouldBe("un deux");
    }

    [Fact]
    public void A_name_keeps_its_spaces_and_joins_its_letters() =>
        TypedText.OneLine(" École\u00A0: a\u200Db ").ShouldBe("École\u00A0: a\u200Db");
}
