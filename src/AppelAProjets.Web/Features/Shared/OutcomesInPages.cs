using AppelAProjets.Domain;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>
/// What a controller answers with the outcome of a verb: a page elsewhere once it is done, the same page with the refusals otherwise.
/// </summary>
internal static class OutcomesInPages
{
    /// <summary>The HTTP status an outcome stands for, in a page as in the answer to a script.</summary>
    public static int Status(this Outcome outcome) =>
        outcome.Kind switch
        {
            null => StatusCodes.Status200OK,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict or RefusalKind.Closed => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    /// <summary>The sentence that follows a press that leads back to the same list either way.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="done">What is said once it is done.</param>
    public static string Told(this Outcome outcome, string done) => outcome.IsDone ? done : outcome.Refusals[0].Message;

    /// <summary>The same, when what is said names what was done.</summary>
    public static string Told<T>(this Outcome<T> outcome, Func<T, string> done)
        where T : notnull => outcome.IsDone ? done(outcome.Value) : outcome.Refusals[0].Message;

    /// <summary>The same outcome, its refusals beside the fields as the page names them; those of the whole stay so.</summary>
    public static Outcome WithFields(this Outcome outcome, Func<string, string> name) =>
        outcome.IsDone
            ? outcome
            : Outcome.Refuse(
                outcome.Refusals.Select(refusal => refusal.Field.Length == 0 ? refusal : refusal with { Field = name(refusal.Field) })
            );

    /// <summary>Says a sentence on the page that comes next.</summary>
    public static IActionResult Tell(this Controller controller, string sentence, IActionResult next)
    {
        controller.TempData["Done"] = sentence;
        return next;
    }

    /// <summary>Puts each refusal beside its field, and gives the answer its status.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="outcome">How it ended; one that is done changes nothing.</param>
    /// <param name="prefix">Where the fields stand in the page's model (<see cref="RefusalsInForms.Refuse"/>).</param>
    public static void Refuse(this Controller controller, Outcome outcome, string prefix = "")
    {
        controller.ModelState.Refuse(outcome.Refusals, prefix);
        controller.Response.StatusCode = outcome.Status();
    }

    /// <summary>The same page, when what was typed cannot even be read: each field says so already.</summary>
    public static ViewResult Unprocessable(this Controller controller, string view, object model)
    {
        controller.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return controller.View(view, model);
    }

    /// <summary>Leads on once it is done; «page not found» when the thing is not there; otherwise the same page, with why.</summary>
    /// <param name="controller">Who answers.</param>
    /// <param name="outcome">How the verb ended.</param>
    /// <param name="done">Where to, once it is done.</param>
    /// <param name="again">The same page, as it was typed.</param>
    /// <param name="prefix">Where the fields stand in the page's model (<see cref="RefusalsInForms.Refuse"/>).</param>
    public static Task<IActionResult> AnswerAsync(
        this Controller controller,
        Outcome outcome,
        Func<IActionResult> done,
        Func<Task<IActionResult>> again,
        string prefix = ""
    )
    {
        if (outcome.IsDone)
        {
            return Task.FromResult(done());
        }

        if (outcome.Kind == RefusalKind.NotFound)
        {
            return Task.FromResult<IActionResult>(controller.NotFound());
        }

        controller.Refuse(outcome, prefix);
        return again();
    }

    /// <inheritdoc cref="AnswerAsync"/>
    public static IActionResult Answer(
        this Controller controller,
        Outcome outcome,
        Func<IActionResult> done,
        Func<IActionResult> again,
        string prefix = ""
    )
    {
        if (!outcome.IsDone && outcome.Kind != RefusalKind.NotFound)
        {
            controller.Refuse(outcome, prefix);
            return again();
        }

        return controller.Answer(outcome, done);
    }

    /// <summary>Leads on once it is done; «page not found» otherwise: a verb that is refused for no other reason.</summary>
    public static IActionResult Answer(this Controller controller, Outcome outcome, Func<IActionResult> done) =>
        outcome.Kind switch
        {
            null => done(),
            RefusalKind.NotFound => controller.NotFound(),
            _ => throw new InvalidOperationException(
                $"No page shows these refusals: {string.Join(" ", outcome.Refusals.Select(refusal => refusal.Message))}"
            ),
        };
}
