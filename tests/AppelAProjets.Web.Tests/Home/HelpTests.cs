using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Tests.Hosting;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Home;

public sealed class HelpTests
{
    [Fact]
    public async Task The_help_answers_first_what_one_does_here()
    {
        await using var app = new TestApp();
        var call = await app.Given.CallAsync();
        var (evaluator, coordinator) = (await app.Given.UserAsync(), await app.Given.UserAsync());
        await app.Given.GrantAsync(evaluator, CallRole.Evaluator, call);
        await app.Given.GrantAsync(coordinator, CallRole.Coordinator, call);

        var toStranger = await app.Anonymous().GetAsync("/aide");
        var toEvaluator = await (await app.SignedInAsync(evaluator)).GetAsync("/aide");
        var toCoordinator = await (await app.SignedInAsync(coordinator)).GetAsync("/aide");

        toStranger.Document.QuerySelector("h2")!.TextContent.ShouldBe("Répondre à un appel");
        toEvaluator.Document.QuerySelector("h2")!.TextContent.ShouldBe("Noter des fiches");
        toCoordinator.Document.QuerySelector("h2")!.TextContent.ShouldBe("Coordonner un appel");
        toCoordinator.Parts("help-rating").ShouldBeEmpty();
    }
}
