using AppelAProjets.Web.Data.Conventions;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Data;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("École", "ecole")]
    [InlineData("  L’ÉTÉ,   enfin ! ", "l ete enfin")]
    [InlineData("Cœur de ville n° 2", "coeur de ville n 2")]
    [InlineData("!?", "")]
    [InlineData(null, "")]
    public void Case_accents_ligatures_and_punctuation_are_set_aside(string? text, string folded) => SearchText.Fold(text).ShouldBe(folded);

    [Fact]
    public void Every_word_must_stand_in_one_of_the_texts()
    {
        SearchText.Matches(SearchText.Words("ete 2022"), ["Vacances d’été", "Programme 2022"]).ShouldBeTrue();
        SearchText.Matches(SearchText.Words("ete 2023"), ["Vacances d’été", null]).ShouldBeFalse();
    }
}
