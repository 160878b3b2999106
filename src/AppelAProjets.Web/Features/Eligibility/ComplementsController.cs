using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>What is asked of an organisation to complete a fiche after closing.</summary>
internal sealed class ComplementsController(CoordinatedCalls calls, EligibilityFicheReads reads, CurrentUser user)
    : EligibilityFicheController(calls, reads, user)
{
    [HttpPost("{ficheId:guid}/complement")]
    public async Task<IActionResult> Ask(
        string slug,
        Guid ficheId,
        [Bind(Prefix = "Complement")] ComplementForm form,
        [FromServices] AskComplement verb,
        CancellationToken cancellation
    )
    {
        var call = await CallAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Complement",
            "La demande est envoyée aux membres de l’organisation.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, PersonId, cancellation) : null,
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
        var call = await CallAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            "Due",
            "La nouvelle date est enregistrée et envoyée à l’organisation.",
            ModelState.IsValid ? await verb.ExecuteAsync(call, ficheId, form, PersonId, cancellation) : null,
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
        var call = await CallAsync(slug, cancellation);
        return await AnswerAsync(
            call,
            ficheId,
            string.Empty,
            "La demande de complément est close.",
            await verb.ExecuteAsync(call, ficheId, form: null, PersonId, cancellation),
            page => page,
            cancellation
        );
    }
}
