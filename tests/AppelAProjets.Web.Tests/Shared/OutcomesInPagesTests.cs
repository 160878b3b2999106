using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Shouldly;
using Xunit;

namespace AppelAProjets.Web.Tests.Shared;

public sealed class OutcomesInPagesTests
{
    private static readonly Refusal Wrong = new("test.wrong", "Name", "Écrivez un nom.");

    [Theory]
    [InlineData(RefusalKind.Invalid, 422)]
    [InlineData(RefusalKind.Conflict, 409)]
    [InlineData(RefusalKind.Closed, 409)]
    [InlineData(RefusalKind.NotFound, 404)]
    public void Each_kind_has_its_status(RefusalKind kind, int status)
    {
        Outcome outcome = Wrong with { Kind = kind };

        outcome.Status().ShouldBe(status);
        Outcome.Done.Status().ShouldBe(200);
    }

    [Fact]
    public async Task Done_leads_on()
    {
        using var controller = new Page();

        (await controller.AnswerAsync(Outcome.Done, () => controller.Redirect("/next"), Never))
            .ShouldBeOfType<RedirectResult>()
            .Url.ShouldBe("/next");
        controller.Response.StatusCode.ShouldBe(200);
        controller.ModelState.IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_not_found()
    {
        using var controller = new Page();

        (
            await controller.AnswerAsync(Outcome.NotFound, () => throw new InvalidOperationException(), Never)
        ).ShouldBeOfType<NotFoundResult>();
        controller
            .Answer(Outcome.NotFound, () => throw new InvalidOperationException(), () => throw new InvalidOperationException())
            .ShouldBeOfType<NotFoundResult>();
    }

    [Fact]
    public async Task A_refusal_shows_the_page_again_with_each_sentence_beside_its_field()
    {
        using var controller = new Page();

        var answer = await controller.AnswerAsync(
            Wrong,
            () => throw new InvalidOperationException(),
            () => Task.FromResult<IActionResult>(controller.View("Form")),
            "Form"
        );

        answer.ShouldBeOfType<ViewResult>().ViewName.ShouldBe("Form");
        controller.Response.StatusCode.ShouldBe(422);
        controller.ModelState["Form.Name"]!.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldBe(Wrong.Message);
    }

    [Fact]
    public void A_press_that_leads_back_either_way_says_how_it_ended()
    {
        Outcome refused = Wrong;

        Outcome.Done.Told("C’est fait.").ShouldBe("C’est fait.");
        refused.Told("C’est fait.").ShouldBe(Wrong.Message);
    }

    private static Task<IActionResult> Never() => throw new InvalidOperationException();

    private sealed class Page : Controller
    {
        public Page() => ControllerContext = new ControllerContext { HttpContext = new DefaultHttpContext() };
    }
}
