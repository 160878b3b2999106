using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The editor: one section of the fiche at a time.</summary>
[Authorize(Policy = FichesAuthorization.WriteFiche)]
[Route("fiches/{id:guid}/modifier")]
public sealed class EditorController(EditorReads reads, SaveSection save, TimeProvider clock) : Controller
{
    public const string Prefix = "Form";

    private const string TableRow = "ligne:";

    private const string Saved = "section-saved";

    [HttpGet]
    public async Task<IActionResult> Edit(Guid id, string? section, int lignes, string? tableau, CancellationToken cancellation)
    {
        var fiche = await reads.FicheAsync(id, cancellation);
        if (SectionSlug.Read(section) is not { } asked || !fiche.Conditions.Sections.Contains(asked))
        {
            return NotFound();
        }

        if (!fiche.IsWritable(clock.UtcNow()))
        {
            return Redirect($"/fiches/{id}");
        }

        var form = FicheForm.From(fiche.Content);
        AddBlankLines(form, lignes);
        form.Ask(fiche.Questions, tableau);
        var page = Page(fiche, asked, form) with { JustSaved = TempData[Saved] is true };
        ShowErrors(page);
        return View("Editor", page);
    }

    [HttpPost]
    [RequestFormLimits(ValueCountLimit = 8_192)]
    public async Task<IActionResult> Edit(
        Guid id, string? section, [Bind(Prefix = Prefix)] FicheForm form, string? print, string? suite, CancellationToken cancellation)
    {
        if (SectionSlug.Read(section) is not { } asked)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync(id, asked, form, StatusCodes.Status422UnprocessableEntity, cancellation);
        }

        var result = await save.ExecuteAsync(id, asked, form, print ?? string.Empty, cancellation);
        if (!result.Done)
        {
            ModelState.Refuse(result.Refusals, Prefix);
            return await AgainAsync(id, asked, form, StatusCodes.Status409Conflict, cancellation, result.Conflict);
        }

        var page = Page(await reads.FicheAsync(id, cancellation), asked, form);
        var adding = suite == "partenaire" || suite?.StartsWith(TableRow, StringComparison.Ordinal) == true;
        if (!adding && page.Shortcomings.Any(s => s.Section == asked && s.IsError))
        {
            // Everything typed is saved; what is wrong is said now, not on the last evening.
            ShowErrors(page);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Editor", page with { JustSaved = true });
        }

        TempData[Saved] = true;
        return Redirect(suite switch
        {
            "suivante" when page.Next is { } next => $"/fiches/{id}/modifier?section={SectionSlug.Of(next)}",
            "suivante" or "verifier" => $"/fiches/{id}/verification",
            "partenaire" => $"/fiches/{id}/modifier?section={SectionSlug.Of(asked)}&lignes=1#ajouter",
            { } table when adding => $"/fiches/{id}/modifier?section={SectionSlug.Of(asked)}&tableau={Uri.EscapeDataString(table[TableRow.Length..])}#tableau-{Uri.EscapeDataString(table[TableRow.Length..])}",
            _ => $"/fiches/{id}/modifier?section={SectionSlug.Of(asked)}",
        });
    }

    private async Task<IActionResult> AgainAsync(Guid id, FicheSection section, FicheForm form, int status, CancellationToken cancellation, bool conflict = false)
    {
        var fiche = await reads.FicheAsync(id, cancellation);
        var page = Page(fiche, section, form);
        if (conflict)
        {
            page = page with { Theirs = FicheFields.Of(fiche.Content, section, fiche.Choices) };
        }

        Response.StatusCode = status;
        return View("Editor", page);
    }

    private EditorPage Page(FicheBeingWritten fiche, FicheSection section, FicheForm form)
    {
        if (section == FicheSection.Partners && form.Partners.Count == 0)
        {
            AddBlankLines(form, 2);
        }

        if (!form.Answers.Select(answer => answer.Key).SequenceEqual(fiche.Questions.Select(question => question.Key), StringComparer.Ordinal))
        {
            // The call's list is not the one the form was drawn from: what was typed goes to its question, not to its place.
            foreach (var key in ModelState.Keys.Where(key => key.StartsWith($"{Prefix}.{nameof(form.Answers)}[", StringComparison.Ordinal)).ToList())
            {
                ModelState.Remove(key);
            }
        }

        form.Ask(fiche.Questions);
        // The print posted is always that of what is stored now: posting again after a conflict is choosing one's own version.
        ModelState.Remove("print");
        return new EditorPage(fiche, section, form, SectionPrint.Of(fiche.Content, section), fiche.Shortcomings(), clock.UtcNow());
    }

    private static void AddBlankLines(FicheForm form, int count)
    {
        for (var i = 0; i < Math.Clamp(count, 0, 5); i++)
        {
            form.Partners.Add(new PartnerForm());
        }
    }

    private void ShowErrors(EditorPage page)
    {
        foreach (var shortcoming in page.Shortcomings.Where(s => s.Section == page.Section && s.IsError))
        {
            var key = shortcoming.Field.Length == 0 ? string.Empty : $"{Prefix}.{shortcoming.Field}";
            ModelState.AddModelError(key, shortcoming.Message);
        }
    }
}
