using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>The programme a page speaks of, for its colours, its logo and its legal pages.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Name">Its name.</param>
/// <param name="Accent">Its colour, or null.</param>
/// <param name="LogoHash">The hash of its logo, or null.</param>
/// <param name="LegalPages">The legal pages it has.</param>
/// <param name="Contact">Who answers questions about it.</param>
internal sealed record ProgrammeLook(
    Guid Id,
    string Name,
    string? Accent,
    string? LogoHash,
    IReadOnlyList<LegalPageKind> LegalPages,
    Contact Contact
)
{
    /// <summary>The address of its colours; it changes with them, so that it may be kept for long.</summary>
    public string? ThemePath => Accent is { } accent ? $"/programmes/{Id}/theme.css?v={accent.TrimStart('#')}" : null;

    /// <summary>The address of its logo; it changes with it.</summary>
    public string? LogoPath => LogoHash is { } hash ? $"/programmes/{Id}/logo?v={hash[..12]}" : null;

    internal string? Phone => Contact.Phone is { Length: > 0 } phone ? phone : null;

    internal string? Email => Contact.Email is { Length: > 0 } email ? email : null;

    internal bool HasContact => Phone is not null || Email is not null;

    /// <summary>Its own page, or that of the site while it has none.</summary>
    internal string PathOf(LegalPageKind kind) =>
        LegalPages.Contains(kind) ? $"/programmes/{Id}/{LegalPageSlugs.For(kind)}" : $"/{LegalPageSlugs.For(kind)}";
}

/// <summary>
/// Finds the programme of the page from its address, once per request: that of a call's slug, that of a fiche, or the one it names.
/// </summary>
internal sealed class PageProgramme(IHttpContextAccessor http, AppDbContext db, CoordinatedCalls calls)
{
    private (bool Done, ProgrammeLook? Look) _found;

    public async Task<ProgrammeLook?> FindAsync()
    {
        if (!_found.Done)
        {
            _found = (true, await ReadAsync());
        }

        return _found.Look;
    }

    /// <summary>The fiche of a page that was shown: a refusal tells nothing of it.</summary>
    private static Guid? FicheOf(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && (
            context.GetRouteValue("ficheId")
            ?? (context.Request.Path.StartsWithSegments("/fiches", StringComparison.Ordinal) ? context.GetRouteValue("id") : null)
        )
            is { } value
        && Guid.TryParse(value.ToString(), out var id)
            ? id
            : null;

    private async Task<ProgrammeLook?> ReadAsync()
    {
        // The page that tells of a failure asks nothing of the database, which may be what failed.
        if (http.HttpContext is not { } context || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return null;
        }

        var programmes = db.Programmes.AsNoTracking();
        if (context.GetRouteValue(CallCoordinatorPolicy.RouteKey) is string slug)
        {
            programmes = calls.Found(slug) is { ProgrammeId: var known }
                ? programmes.Where(programme => programme.Id == known)
                : programmes.Where(programme => db.Calls.Any(call => call.Slug == slug && call.ProgrammeId == programme.Id));
        }
        else if (Guid.TryParse(context.GetRouteValue(ProgrammeCoordinatorPolicy.RouteKey)?.ToString(), out var id))
        {
            programmes = programmes.Where(programme => programme.Id == id);
        }
        else if (FicheOf(context) is { } ficheId)
        {
            programmes = programmes.Where(programme =>
                db.Fiches.Any(f => f.Id == ficheId && db.Calls.Any(c => c.Id == f.CallId && c.ProgrammeId == programme.Id))
            );
        }
        else
        {
            return null;
        }

        return await programmes
            .Select(p => new ProgrammeLook(
                p.Id,
                p.Name,
                p.Accent,
                db.StoredFiles.Where(f => f.Id == p.LogoFileId && (f.Scan == ScanState.NotRequired || f.Scan == ScanState.Clean))
                    .Select(f => f.ContentHash)
                    .FirstOrDefault(),
                p.LegalPagesSaved,
                p.Contact
            ))
            .FirstOrDefaultAsync(context.RequestAborted);
    }
}
