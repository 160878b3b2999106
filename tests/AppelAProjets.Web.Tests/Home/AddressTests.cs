using System.Net;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Home;

public sealed class AddressTests
{
    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_even_to_a_stranger()
    {
        await using var app = new TestApp();

        var page = await app.Anonymous().GetAsync("/nulle-part");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
        page.Text.ShouldContain("page");
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nulle-part", HttpStatusCode.NotFound)]
    public async Task A_monitor_may_ask_for_the_headers_alone(string path, HttpStatusCode status)
    {
        await using var app = new TestApp();
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var answer = await app.Anonymous().Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
