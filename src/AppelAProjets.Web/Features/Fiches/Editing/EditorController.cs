using AppelAProjets.Domain;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The editor: one section of the fiche at a time.</summary>
[Authorize(Policy = FichesAuthorization.WriteFiche)]
[Route("fiches/{id:guid}/modifier")]
internal sealed class EditorController(EditorReads reads, SaveFields save, CurrentUser user, TimeProvider clock) : Controller
{
    public const string Prefix = "Form";

    private const string Refused = "section-refused";

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, string? section, string? ajout, string? champ, CancellationToken cancellation)
    {
        var fiche = await reads.FicheAsync(id, cancellation);
        if (section is null && FicheFields.SectionOf(champ ?? string.Empty, fiche.Questions) is { } its)
        {
            return Redirect($"/fiches/{id}/modifier?section={SectionSlug.For(its)}");
        }

        if (SectionSlug.Read(section) is not { } asked || !fiche.Conditions.Sections.Contains(asked))
        {
            return NotFound();
        }

        var window = fiche.WindowAt(clock.UtcNow());
        if (!window.IsWritable)
        {
            return Redirect($"/fiches/{id}");
        }

        if (section is null && window.Complement is not null && fiche.Complement?.FirstSection is { } first && first != asked)
        {
            return Redirect($"/fiches/{id}/modifier?section={SectionSlug.For(first)}");
        }

        var page = new EditorPage(fiche, asked, clock.UtcNow())
        {
            Widened = ajout,
            NewKey = RowKeys.New(clock),
            JustRefused = TempData[Refused] is true,
        };
        ShowErrors(page);
        return View("Editor", page);
    }

    [HttpPost]
    [RequestFormLimits(ValueCountLimit = 8_192)]
    public async Task<IActionResult> Edit(Guid id, string? section, IFormCollection posted, string? suite, CancellationToken cancellation)
    {
        if (SectionSlug.Read(section) is not { } asked)
        {
            return NotFound();
        }

        var form = FicheForm.Posted(posted);
        var next = NextStep.Of(suite);
        var outcome = await save.ExecuteAsync(id, questions => form.Changes(questions, next.RemovedRow), user.Id, cancellation, asked);
        var page = new EditorPage(await reads.FicheAsync(id, cancellation), asked, clock.UtcNow()) { NewKey = RowKeys.New(clock) };
        if (outcome.Recorded(out var kept))
        {
            // Fields a colleague changed are shown one by one, with both values: a sentence more would say nothing.
            ModelState.Refuse(outcome.Refusals.Where(refusal => refusal.Kind != RefusalKind.Conflict), Prefix);
            Response.StatusCode = outcome.Status();
            return View("Editor", page with { Form = form.Without(next.RemovedRow), Conflicts = kept.Conflicts });
        }

        if (!next.IsSameList && page.WrongHere.Count > 0)
        {
            // Everything typed is saved; what is wrong is said now, not on the last evening. The page that says it can be loaded again: it
            // posts nothing twice.
            TempData[Refused] = true;
            return Redirect(NextStep.Of(NextStep.Stay).Address(id, page));
        }

        return Redirect(next.Address(id, page));
    }

    private void ShowErrors(EditorPage page)
    {
        foreach (var shortcoming in page.WrongHere)
        {
            ModelState.AddModelError(shortcoming.Field.Length == 0 ? string.Empty : $"{Prefix}.{shortcoming.Field}", shortcoming.Message);
        }
    }
}
