using AppelAProjets.Domain.Programmes;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Diagnostics;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>Where the look of a programme is served.</summary>
internal static class ProgrammePaths
{
    extension(ProgrammeLook look)
    {
        /// <summary>The address of its colours; it changes with them, so that it may be kept for long.</summary>
        internal string? ThemePath => look.Accent is { } accent ? $"/programmes/{look.Id}/theme.css?v={accent.TrimStart('#')}" : null;

        /// <summary>The address of its logo; it changes with it.</summary>
        internal string? LogoPath => look.LogoHash is { } hash ? $"/programmes/{look.Id}/logo?v={hash[..12]}" : null;

        /// <summary>The legal pages it has, in the order they are named everywhere.</summary>
        internal IEnumerable<LegalPageKind> PagesInOrder => LegalPageSlugs.All.Where(look.LegalPages.Contains);

        internal string PathOf(LegalPageKind kind) => $"/programmes/{look.Id}/{LegalPageSlugs.For(kind)}";
    }
}

/// <summary>Finds the programme of the page from its address, once per request: that of a call's slug, or the one it names.</summary>
internal sealed class PageProgramme(IHttpContextAccessor http, ProgrammeLookReads looks, CoordinatedCalls calls)
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

    private async Task<ProgrammeLook?> ReadAsync()
    {
        // The page that tells of a failure asks nothing of the database, which may be what failed.
        if (http.HttpContext is not { } context || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return null;
        }

        if (context.GetRouteValue(CallCoordinatorPolicy.RouteKey) is string slug)
        {
            return calls.Found(slug) is { ProgrammeId: var known }
                ? await looks.OfAsync(known, context.RequestAborted)
                : await looks.OfCallAsync(slug, context.RequestAborted);
        }

        return Guid.TryParse(context.GetRouteValue(ProgrammeCoordinatorPolicy.RouteKey)?.ToString(), out var id)
            ? await looks.OfAsync(id, context.RequestAborted)
            : null;
    }
}
