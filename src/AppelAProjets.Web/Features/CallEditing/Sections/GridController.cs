using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The scoring grid: its criteria with their weights, and each criterion.</summary>
[Route("coordination/appels/{slug}/parametres")]
internal sealed class GridController(CoordinatedCalls calls, EditedCallReads reads, ChangeCall change, CurrentUser user)
    : SectionController(calls, reads, change, user)
{
    [HttpGet("grille")]
    public async Task<IActionResult> Grid(string slug, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        return Show("Grid", call, CallSection.Grid, GridForm.From(call.Settings));
    }

    [HttpPost("grille")]
    public Task<IActionResult> Grid(
        string slug,
        [Bind(Prefix = Prefix)] GridForm form,
        SectionPost post,
        string? act,
        CancellationToken cancellation
    ) =>
        SaveAsync(
            slug,
            Asked(post, CallSection.Grid, settings => form.Apply(settings, act)),
            "Grid",
            form,
            act?.Split(':') is ["monter" or "descendre", var code]
                ? $"{Request.Path}#critere-{code}"
                : NextOr(post, slug, CallSection.Grid),
            cancellation
        );

    [HttpGet("nouveau-critere")]
    public async Task<IActionResult> New(string slug, string? type, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        var like =
            call.Settings.Grid.Criteria.LastOrDefault(criterion => criterion.Figure is null)
            ?? new CriterionSettings { Code = string.Empty, Label = string.Empty };
        var blank = new CriterionSettings
        {
            Code = string.Empty,
            Label = string.Empty,
            Weight = like.Weight,
            Min = like.Min,
            Max = like.Max,
            Step = like.Step,
        };
        var form = CriterionForm.From(blank);
        form.Computed = type == "calcule";
        form.AddRows();
        return Show("Criterion", call, CallSection.Grid, form);
    }

    [HttpPost("nouveau-critere")]
    public Task<IActionResult> New(
        string slug,
        [Bind(Prefix = Prefix)] CriterionForm form,
        SectionPost post,
        string? act,
        CancellationToken cancellation
    ) => SaveOneAsync(slug, null, form, post, act, cancellation);

    [HttpGet("grille/{code}")]
    public async Task<IActionResult> Criterion(string slug, string code, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        if (call.Settings.Grid.Criteria.FirstOrDefault(criterion => criterion.Code == code) is not { } criterion)
        {
            return NotFound();
        }

        var form = CriterionForm.From(criterion);
        form.AddRows();
        return Show("Criterion", call, CallSection.Grid, form, code);
    }

    [HttpPost("grille/{code}")]
    public Task<IActionResult> Criterion(
        string slug,
        string code,
        [Bind(Prefix = Prefix)] CriterionForm form,
        SectionPost post,
        string? act,
        CancellationToken cancellation
    ) => SaveOneAsync(slug, code, form, post, act, cancellation);

    private async Task<IActionResult> SaveOneAsync(
        string slug,
        string? code,
        CriterionForm form,
        SectionPost post,
        string? act,
        CancellationToken cancellation
    )
    {
        var call = await CallAsync(slug, cancellation);
        if (act == "lignes")
        {
            // Rows more on the page, with all that is typed; nothing is saved.
            ModelState.Clear();
            form.AddRows();
            return View(
                "Criterion",
                new SectionPage<CriterionForm>(call, CallSection.Grid, form, post.Print ?? string.Empty) { Address = Request.Path }
            );
        }

        // A new criterion conflicts with nobody: its print is that of the grid as it stands.
        var asked = Asked(post, CallSection.Grid, settings => CriterionEdit.Apply(settings, form, code, call.IsPublished), code);
        asked = code is null ? asked with { Print = Settings.SettingsHash.Compute(call.Settings, CallSection.Grid) } : asked;
        return await SaveAsync(slug, asked, "Criterion", form, $"/coordination/appels/{slug}/parametres/grille", cancellation);
    }
}
