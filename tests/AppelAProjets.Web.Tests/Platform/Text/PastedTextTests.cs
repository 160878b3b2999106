using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Platform.Text;

[AnyDatabase("It asks nothing of a database.")]
public sealed class PastedTextTests
{
    [Theory]
    [InlineData("un\u000Bdeux", "un\ndeux")]
    [InlineData("un\u2029deux", "un\ndeux")]
    [InlineData("un\u0085deux", "un\ndeux")]
    [InlineData("un\r\ndeux", "un\ndeux")]
    [InlineData("un\u0001deux", "undeux")]
    [InlineData("\u200B\u2060", "")]
    [InlineData("a\u200Db", "a\u200Db")]
    [InlineData("", "")]
    public void Lines_end_one_way_and_what_nobody_sees_is_nothing(string typed, string kept) => PlainText.Clean(typed).ShouldBe(kept);
}
