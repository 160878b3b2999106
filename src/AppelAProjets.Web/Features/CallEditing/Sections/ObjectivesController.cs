using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The tree of priority objectives: pilier › axe › enjeu.</summary>
[Route("coordination/appels/{slug}/parametres/objectifs")]
internal sealed class ObjectivesController(
    CoordinatedCalls calls,
    EditedCallReads reads,
    ChangeCall change,
    CurrentUser user,
    TimeProvider clock
) : SectionController(calls, reads, change, user)
{
    private const string ViewName = "Objectives";

    [HttpGet("")]
    public async Task<IActionResult> Edit(string slug, CancellationToken cancellation)
    {
        var call = await CallAsync(slug, cancellation);
        return Show(ViewName, call, CallSection.Objectives, ObjectivesForm.From(call.Settings));
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(
        string slug,
        [Bind(Prefix = Prefix)] ObjectivesForm form,
        SectionPost post,
        string? act,
        CancellationToken cancellation
    )
    {
        if (act == "ajouter" || act?.StartsWith("sous:", StringComparison.Ordinal) == true)
        {
            // A row more on the page, with all that is typed; it is saved with the rest.
            Guid? parent = act.Split(':') is [_, var id] && Guid.TryParse(id, out var known) ? known : null;
            ViewData["Focus"] = form.AddRow(parent, clock.NewId()).Id;
            ModelState.Clear();
            return await DrawAsync(slug, form, post, cancellation);
        }

        var asked = ObjectiveAct.Read(act);
        var after = asked is { Verb: not "retirer" } ? $"{Request.Path}#objectif-{asked.Id}" : NextOr(post, slug, CallSection.Objectives);
        return await SaveAsync(
            slug,
            Asked(post, CallSection.Objectives, settings => form.Apply(settings, asked, clock.NewId)),
            ViewName,
            form,
            after,
            cancellation
        );
    }

    // The print stays that of the page first drawn: what a colleague saved since must still be told.
    private async Task<IActionResult> DrawAsync(string slug, ObjectivesForm form, SectionPost post, CancellationToken cancellation) =>
        View(
            "Objectives",
            new SectionPage<ObjectivesForm>(await CallAsync(slug, cancellation), CallSection.Objectives, form, post.Print ?? string.Empty)
            {
                Address = Request.Path,
            }
        );
}
