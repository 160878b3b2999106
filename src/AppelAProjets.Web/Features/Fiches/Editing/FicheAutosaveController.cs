using AppelAProjets.Domain;
using AppelAProjets.Web.Platform.Autosave;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The editor, as its script asks.</summary>
[Authorize(Policy = FichesAuthorization.WriteFiche)]
[Route("fiches/{id:guid}/modifier")]
internal sealed class FicheAutosaveController(SaveFields save, FicheLiveReads live, CurrentUser user) : AutosaveController(user)
{
    [FromRoute]
    public Guid Id { get; set; }

    protected override bool HasSection(string? section) => SectionSlug.Read(section) is not null;

    protected override async Task<AutosaveAnswer?> SaveAsync(AutosaveRequest request, CancellationToken cancellation)
    {
        var saved = await save.ExecuteAsync(Id, _ => request.ToChanges(), UserId, cancellation);
        return saved.Kind is null or RefusalKind.Conflict
            ? await live.AfterAsync(
                saved.Recorded(out var overtaken) ? overtaken : saved.Value,
                request,
                SectionSlug.Read(request.Section)!.Value,
                UserId,
                cancellation
            )
            : AutosaveAnswer.Of(saved.Refusals[0], saved.Refusals[0].Field);
    }

    protected override Task<AutosaveAnswer> StateAsync(string? section, CancellationToken cancellation) =>
        live.NowAsync(Id, SectionSlug.Read(section)!.Value, UserId, cancellation);
}
