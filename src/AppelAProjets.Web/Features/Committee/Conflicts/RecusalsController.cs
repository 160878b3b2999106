using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Spreadsheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>
/// The déports of a call: for the minutes, declared on a member's behalf, suggested, and who follows a fiche for a colleague.
/// </summary>
[Route("coordination/appels/{slug}")]
[Authorize(Policy = CallCoordinatorPolicy.Name)]
internal sealed class RecusalsController(CurrentUser user, RecusalReads reads) : Controller
{
    [HttpGet("deports")]
    public async Task<IActionResult> Recusals(CoordinatedCall call, CancellationToken cancellation) =>
        View("Recusals", await reads.ReadAsync(call, user.Id, new RecusalForm(), cancellation));

    [HttpPost("deports")]
    public async Task<IActionResult> Declare(
        CoordinatedCall call,
        RecusalForm form,
        [FromServices] DeclareForMember declare,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        return await AnswerAsync(
            call,
            await declare.ExecuteAsync(call, user.Id, form, cancellation),
            form.UserId == user.Id
                ? "Votre déport est enregistré : cette fiche n’existe plus pour vous."
                : "Le déport est enregistré. La fiche n’existe plus pour cette personne.",
            "Form",
            form,
            cancellation
        );
    }

    [HttpPost("deports/liens/{ficheId:guid}/{userId:guid}")]
    public async Task<IActionResult> Settle(
        CoordinatedCall call,
        Guid ficheId,
        Guid userId,
        PossibleConflictForm form,
        [FromServices] ResolvePossibleConflict settle,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        return await AnswerAsync(
            call,
            await settle.ExecuteAsync(call, new AssignmentPair(ficheId, userId), form, user.Id, cancellation),
            form.Answer == PossibleConflictForm.Confirm
                ? "Le lien est confirmé : le déport est enregistré."
                : "Le lien est écarté : il ne sera plus proposé.",
            $"Tie-{ficheId:N}-{userId:N}",
            new RecusalForm(),
            cancellation
        );
    }

    [HttpPost("deports/{conflictId:guid}/remplacant")]
    public async Task<IActionResult> Replace(
        CoordinatedCall call,
        Guid conflictId,
        Guid replacementId,
        [FromServices] NameReplacement replace,
        CancellationToken cancellation
    )
    {
        ModelState.Clear();
        return await AnswerAsync(
            call,
            await replace.ExecuteAsync(call, conflictId, replacementId, user.Id, cancellation),
            "Le remplacement est enregistré.",
            $"Replace-{conflictId:N}",
            new RecusalForm(),
            cancellation
        );
    }

    [HttpGet("deports.csv")]
    public async Task<IActionResult> Csv(CoordinatedCall call, CancellationToken cancellation)
    {
        var page = await reads.ReadAsync(call, user.Id, new RecusalForm(), cancellation);
        Response.Headers.CacheControl = "no-store";
        return File(CsvFile.Write(RecusalColumns.In(page.Zone), page.Recusals), CsvFile.ContentType, $"deports-{call.Slug}.csv");
    }

    private Task<IActionResult> AnswerAsync(
        CoordinatedCall call,
        Outcome outcome,
        string done,
        string prefix,
        RecusalForm form,
        CancellationToken cancellation
    ) =>
        this.AnswerAsync(
            outcome,
            () => this.Tell(done, RedirectToAction(nameof(Recusals), new { slug = call.Slug })),
            async () => View("Recusals", await reads.ReadAsync(call, user.Id, form, cancellation)),
            prefix
        );
}
