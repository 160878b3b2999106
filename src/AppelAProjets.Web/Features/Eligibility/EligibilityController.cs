using AppelAProjets.Domain;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Eligibility of the fiches of a call: what the rules say, what a person checks, what is decided, what is asked.</summary>
[Route("coordination/appels/{slug}/recevabilite")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
public sealed class EligibilityController(CoordinatedCalls calls, EligibilityFicheReads reads, CurrentUser user) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        string slug,
        EligibilityQuery query,
        [FromServices] EligibilityListReads list,
        CancellationToken cancellation
    ) => View("Fiches", await list.ReadAsync(await calls.OfAsync(slug, cancellation), query, user.Id, cancellation));

    [HttpGet("{ficheId:guid}")]
    public async Task<IActionResult> Show(string slug, Guid ficheId, CancellationToken cancellation) =>
        await reads.ReadAsync(await calls.OfAsync(slug, cancellation), ficheId, user.Id, cancellation) is { } page
            ? View("Fiche", page)
            : NotFound();

    [HttpGet("{ficheId:guid}/versions/{number:int}")]
    public async Task<IActionResult> Version(
        string slug,
        Guid ficheId,
        int number,
        [FromServices] FormerVersionReads versions,
        CancellationToken cancellation
    ) =>
        await versions.ReadAsync(await calls.OfAsync(slug, cancellation), ficheId, number, user.Id, cancellation) is { } page
            ? View("Version", page)
            : NotFound();

    [HttpPost("{ficheId:guid}/points")]
    public async Task<IActionResult> Check(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Checklist")] ChecklistForm form,
        [FromServices] AnswerChecklist verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Checklist",
            "Les points vérifiés sont enregistrés.",
            ModelState.IsValid ? (await verb.ExecuteAsync(call, ficheId, form, user.Id, cancellation)).WithFields(form.FieldOf) : null,
            page => page with { Checklist = Kept(form, page.Checklist) },
            cancellation
        );
    }

    [HttpPost("{ficheId:guid}/decision")]
    public async Task<IActionResult> Decide(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Decision")] EligibilityForm form,
        [FromServices] DecideEligibility verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Decision",
            "La décision est enregistrée. Le porteur n’en lira rien avant la communication des réponses.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, user.Id, cancellation) : null,
            page =>
                page with
                {
                    Decision = new EligibilityForm
                    {
                        Version = page.Version,
                        Verdict = form.Verdict,
                        Motives = form.Motives,
                        Words = form.Words,
                    },
                },
            cancellation
        );
    }

    [HttpPost("{ficheId:guid}/reexamen")]
    public async Task<IActionResult> Reopen(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Reopening")] ReopeningForm form,
        [FromServices] ReopenEligibility verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Reopening",
            "La fiche est de nouveau à examiner.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, user.Id, cancellation) : null,
            page =>
                page with
                {
                    Reopening = new ReopeningForm { Version = page.Version, Reason = form.Reason },
                },
            cancellation
        );
    }

    [HttpPost("{ficheId:guid}/complement")]
    public async Task<IActionResult> Ask(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Complement")] ComplementForm form,
        [FromServices] AskComplement verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Complement",
            "La demande est envoyée aux membres de l’organisation.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, user.Id, cancellation) : null,
            page =>
                page with
                {
                    Complement = new ComplementForm
                    {
                        Version = page.Version,
                        Parts = form.Parts,
                        Message = form.Message,
                        DueOn = form.DueOn,
                    },
                },
            cancellation
        );
    }

    [HttpPost("{ficheId:guid}/complement/delai")]
    public async Task<IActionResult> Prolong(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Due")] DueForm form,
        [FromServices] ChangeComplement verb,
        CancellationToken cancellation
    )
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Due",
            "La nouvelle date est enregistrée et envoyée à l’organisation.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, user.Id, cancellation) : null,
            page =>
                page with
                {
                    Due = new DueForm { Version = page.Due.Version, DueOn = form.DueOn },
                },
            cancellation
        );
    }

    [HttpPost("{ficheId:guid}/complement/fin")]
    public async Task<IActionResult> Close(string slug, Guid ficheId, [FromServices] ChangeComplement verb, CancellationToken cancellation)
    {
        var call = await calls.OfAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            string.Empty,
            "La demande de complément est close.",
            await verb.ExecuteAsync(call, ficheId, form: null, user.Id, cancellation),
            page => page,
            cancellation
        );
    }

    /// <summary>
    /// Nothing typed is lost: what is not saved is drawn again beside what is recorded, with the version it can now be saved over.
    /// </summary>
    private async Task<IActionResult> AnswerAsync(
        CoordinatedCall call,
        Guid ficheId,
        string prefix,
        string done,
        Outcome? outcome,
        Func<EligibilityFichePage, EligibilityFichePage> typed,
        CancellationToken cancellation
    )
    {
        if (outcome is { IsDone: true })
        {
            return this.Tell(done, Redirect($"/coordination/appels/{call.Slug}/recevabilite/{ficheId}"));
        }

        if (outcome?.Kind == RefusalKind.NotFound || await reads.ReadAsync(call, ficheId, user.Id, cancellation) is not { } page)
        {
            return NotFound();
        }

        var stale = outcome?.Kind == RefusalKind.Conflict;
        ModelState.Remove($"{prefix}.Version");
        if (stale)
        {
            ModelState.AddModelError(
                string.Empty,
                "Un collègue a changé cette page pendant que vous écriviez\u00A0: vos saisies sont gardées ci-dessous. Relisez ce qui est "
                    + "enregistré, puis enregistrez de nouveau si besoin."
            );
        }
        else
        {
            ModelState.Refuse(outcome?.Refusals ?? [], prefix);
        }

        Response.StatusCode = outcome?.Status() ?? StatusCodes.Status422UnprocessableEntity;
        return View("Fiche", typed(page) with { IsStale = stale });
    }

    /// <summary>What was typed, in the order of the points asked now.</summary>
    private static ChecklistForm Kept(ChecklistForm typed, ChecklistForm stored) =>
        new()
        {
            Version = stored.Version,
            Points = [.. stored.Points.Select(point => typed.Points.FirstOrDefault(given => given.Key == point.Key) ?? point)],
        };
}
