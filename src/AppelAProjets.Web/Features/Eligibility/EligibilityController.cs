using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>Eligibility of the fiches of a call: what the rules say, what a person checks, what is decided.</summary>
internal sealed class EligibilityController(CoordinatedCalls calls, EligibilityFicheReads reads, CurrentUser user)
    : EligibilityFicheController(calls, reads, user)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(
        string slug,
        EligibilityQuery query,
        [FromServices] EligibilityListReads list,
        CancellationToken cancellation
    ) => View("Fiches", await list.ReadAsync(await CallAsync(slug, cancellation), query, PersonId, cancellation));

    [HttpGet("{ficheId:guid}")]
    public async Task<IActionResult> Show(string slug, Guid ficheId, CancellationToken cancellation) =>
        await Reads.ReadAsync(await CallAsync(slug, cancellation), ficheId, PersonId, cancellation) is { } page
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
        await versions.ReadAsync(await CallAsync(slug, cancellation), ficheId, number, PersonId, cancellation) is { } page
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
        var call = await CallAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Checklist",
            "Les points vérifiés sont enregistrés.",
            ModelState.IsValid ? (await verb.ExecuteAsync(call, ficheId, form, PersonId, cancellation)).WithFields(form.FieldOf) : null,
            page => page with { Checklist = Kept(form, page.Checklist) },
            cancellation
        );
    }

    [HttpPost("{ficheId:guid}/decision")]
    public async Task<IActionResult> Decide(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Decision")] EligibilityForm form,
        [Bind(Prefix = "Checklist")] ChecklistForm checklist,
        [FromServices] DecideEligibility verb,
        CancellationToken cancellation
    )
    {
        var call = await CallAsync(slug, cancellation);
        ModelState.Remove("Checklist.Version");
        ModelState.Remove("Decision.Version");
        return await AnswerAsync(
            call,
            ficheId,
            string.Empty,
            "La décision est enregistrée. Le porteur n’en lira rien avant la communication des réponses.",
            ModelState.IsValid
                ? (await verb.ExecuteAsync(call, ficheId, form, checklist, PersonId, cancellation)).WithFields(field =>
                    checklist.Points.Any(point => point.Key == field) ? $"Checklist.{checklist.FieldOf(field)}" : $"Decision.{field}"
                )
                : null,
            page =>
                page with
                {
                    Checklist = Kept(checklist, page.Checklist),
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
        var call = await CallAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Reopening",
            "La fiche est de nouveau à examiner.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, PersonId, cancellation) : null,
            page =>
                page with
                {
                    Reopening = new ReopeningForm { Version = page.Version, Reason = form.Reason },
                },
            cancellation
        );
    }

    /// <summary>What was typed, in the order of the points asked now.</summary>
    private static ChecklistForm Kept(ChecklistForm typed, ChecklistForm stored) =>
        new()
        {
            Version = stored.Version,
            Points = [.. stored.Points.Select(point => typed.Points.FirstOrDefault(given => given.Key == point.Key) ?? point)],
        };
}
