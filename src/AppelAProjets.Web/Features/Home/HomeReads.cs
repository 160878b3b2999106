using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Conventions;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Home;

/// <summary>
/// Reads the published calls. Databases disagree on what letters are equal once case and accents are set aside, so the search compares
/// in memory, over a projection of the two hundred calls that close last: whatever is open or to come, then the latest closed. A
/// programme publishes a few calls a year; the older ones keep their address.
/// </summary>
internal sealed class HomeReads(AppDbContext db)
{
    public const int Bound = 200;
    public const int ClosedPageSize = 10;
    private const int LongestQuery = 100;

    public async Task<HomePage> PageAsync(string? query, int page, DateTime now, CancellationToken cancellation)
    {
        query = (query ?? string.Empty).Trim();
        query = query.Length > LongestQuery ? query[..LongestQuery] : query;
        var calls = await CallsAsync(now, cancellation);
        var open = calls
            .Where(c => c.State == CallState.Open)
            .OrderBy(c => c.Schedule.ClosesAt)
            .ThenBy(c => c.Title, StringComparer.Ordinal)
            .ToList();
        var places = await PlacesAsync([.. open.Take(5).Select(c => c.Id)], cancellation);
        var found = await MatchingAsync(calls, SearchText.Words(query), now, cancellation);
        var closed = calls.Where(c => c.State is not (CallState.Open or CallState.Upcoming) && found.Contains(c.Id)).ToList();
        var pages = new PaginationModel(1, ClosedPageSize, closed.Count, "appel clos", "appels clos");
        pages = pages with { Page = Math.Clamp(page, 1, pages.Pages) };
        var shown = closed.Skip((pages.Page - 1) * ClosedPageSize).Take(ClosedPageSize).ToList();
        var figures = await FiguresAsync([.. shown.Select(c => c.Id)], now, cancellation);
        return new HomePage(
            query,
            found.Count,
            [.. open.Where(c => found.Contains(c.Id))],
            [.. calls.Where(c => c.State == CallState.Upcoming && found.Contains(c.Id)).OrderBy(c => c.Schedule.OpensAt)],
            [.. shown.Select(c => new ClosedCall(c, figures.GetValueOrDefault(c.Id)))],
            pages,
            places,
            now
        );
    }

    private IQueryable<Call> Published(DateTime now) =>
        db
            .Calls.AsNoTracking()
            .Where(c => c.PublishedAt != null && c.PublishedAt <= now)
            .OrderByDescending(c => c.Schedule.ClosesAt)
            .ThenBy(c => c.Id)
            .Take(Bound);

    private async Task<IReadOnlyList<CallSummary>> CallsAsync(DateTime now, CancellationToken cancellation)
    {
        var rows = await Published(now)
            .Select(c => new
            {
                c.Id,
                c.Slug,
                c.Text.Title,
                c.Text.Summary,
                ProgrammeName = c.Programme!.Name,
                c.Schedule,
                c.Requirements,
                c.EnvelopeCents,
                c.PublishedAt,
                c.DecisionsReleasedAt,
                c.ArchivedAt,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(c => new CallSummary(
                c.Id,
                c.Slug,
                c.Title,
                c.Summary,
                c.ProgrammeName,
                c.Schedule,
                Call.StateAt(c.Schedule, c.PublishedAt, c.DecisionsReleasedAt, c.ArchivedAt, now),
                c.Requirements.EligibleKinds,
                c.Requirements.MaxRequestedCents,
                c.EnvelopeCents
            )),
        ];
    }

    private async Task<IReadOnlyList<string>> PlacesAsync(IReadOnlyList<Guid> callIds, CancellationToken cancellation)
    {
        if (callIds.Count == 0)
        {
            return [];
        }

        var names = await db
            .Neighbourhoods.AsNoTracking()
            .Where(n => callIds.Contains(n.CallId))
            .OrderBy(n => n.Position)
            .ThenBy(n => n.Id)
            .Select(n => n.Name)
            .Take(30)
            .ToListAsync(cancellation);
        return [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Take(3)];
    }

    private async Task<HashSet<Guid>> MatchingAsync(
        IReadOnlyList<CallSummary> calls,
        IReadOnlyList<string> words,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (words.Count == 0)
        {
            return [.. calls.Select(c => c.Id)];
        }

        var published = Published(now).Select(c => c.Id);
        var objectives = (
            await db
                .PriorityObjectives.AsNoTracking()
                .Where(o => published.Contains(o.CallId))
                .Select(o => new { o.CallId, o.Label })
                .ToListAsync(cancellation)
        ).ToLookup(o => o.CallId, o => o.Label);
        var places = (
            await db
                .Neighbourhoods.AsNoTracking()
                .Where(n => published.Contains(n.CallId))
                .Select(n => new { n.CallId, n.Name })
                .ToListAsync(cancellation)
        ).ToLookup(n => n.CallId, n => n.Name);
        return
        [
            .. calls
                .Where(c => SearchText.Matches(words, [c.Title, c.Summary, c.ProgrammeName, .. objectives[c.Id], .. places[c.Id]]))
                .Select(c => c.Id),
        ];
    }

    /// <summary>Two counts for the whole page, of calls whose decisions are released; the others have no entry.</summary>
    private async Task<Dictionary<Guid, RetainedFigures>> FiguresAsync(
        IReadOnlyList<Guid> callIds,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (callIds.Count == 0)
        {
            return [];
        }

        var released = db
            .Calls.Where(c => callIds.Contains(c.Id) && c.DecisionsReleasedAt != null && c.DecisionsReleasedAt <= now)
            .Select(c => c.Id);
        var filed = await db
            .Fiches.AsNoTracking()
            .Filed()
            .Where(f => released.Contains(f.CallId))
            .GroupBy(f => f.CallId)
            .Select(g => new { CallId = g.Key, Count = g.Count() })
            .ToListAsync(cancellation);
        var retained = await db.CountedDecisions()
            .Where(d => released.Contains(d.CallId) && d.ReleasedAt != null && d.ReleasedAt <= now)
            .GroupBy(d => d.CallId)
            .Select(g => new { CallId = g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.CallId, g => g.Count, cancellation);
        return filed.ToDictionary(f => f.CallId, f => new RetainedFigures(retained.GetValueOrDefault(f.CallId), f.Count));
    }
}
