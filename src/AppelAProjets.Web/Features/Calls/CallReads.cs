using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>Reads the published calls. A draft, or a call to be published later, does not exist for the public.</summary>
internal sealed class CallReads(AppDbContext db)
{
    /// <summary>One call, whole.</summary>
    /// <param name="slug">Its name in addresses.</param>
    /// <param name="userId">Who reads, or null.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="cancellation">Cancellation.</param>
    /// <returns>The page, or null.</returns>
    public Task<CallPage?> PageAsync(string slug, Guid? userId, DateTime now, CancellationToken cancellation) =>
        PageAsync(Published(now), slug, userId, now, cancellation);

    /// <summary>A draft as it will be read; the caller has checked that the reader coordinates it.</summary>
    public async Task<CallPage?> PreviewAsync(string slug, DateTime now, CancellationToken cancellation) =>
        await PageAsync(db.Calls.AsNoTracking(), slug, null, now, cancellation) is { } page ? page with { IsPreview = true } : null;

    private async Task<CallPage?> PageAsync(IQueryable<Call> calls, string slug, Guid? userId, DateTime now, CancellationToken cancellation)
    {
        var call = await calls
            .Include(c => c.Programme)
            .Include(c => c.Objectives)
            .Include(c => c.Neighbourhoods)
            .Where(c => c.Slug == slug)
            .SingleOrDefaultAsync(cancellation);
        return call is null
            ? null
            : new CallPage(call, call.Programme!, await GridAsync(call, cancellation), await OwnAsync(call.Id, userId, cancellation), now)
            {
                Documents = await DocumentsAsync(call.Id, cancellation),
            };
    }

    /// <summary>The milestones of one published call, or null.</summary>
    public Task<Call?> DatesAsync(string slug, DateTime now, CancellationToken cancellation) =>
        Published(now).SingleOrDefaultAsync(c => c.Slug == slug, cancellation);

    /// <summary>The model a published call gives to fill in for one of its pieces, or null.</summary>
    public async Task<StoredFile?> ModelAsync(string slug, string pieceKey, DateTime now, CancellationToken cancellation)
    {
        var pieces = await Published(now).Where(c => c.Slug == slug).Select(c => c.Pieces).SingleOrDefaultAsync(cancellation);
        return pieces?.FirstOrDefault(piece => string.Equals(piece.Key, pieceKey, StringComparison.Ordinal))?.ModelFileId is { } model
            ? await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(file => file.Id == model, cancellation)
            : null;
    }

    /// <summary>A document of a call, published or coordinated by the reader, or null.</summary>
    public async Task<StoredFile?> DocumentAsync(Guid callId, Guid documentId, CancellationToken cancellation) =>
        await (
            from document in db.CallDocuments.AsNoTracking()
            join file in db.StoredFiles.AsNoTracking() on document.FileId equals file.Id
            where document.CallId == callId && document.Id == documentId
            select file
        ).SingleOrDefaultAsync(cancellation);

    private async Task<IReadOnlyList<PublicDocument>> DocumentsAsync(Guid callId, CancellationToken cancellation) =>
        await (
            from document in db.CallDocuments.AsNoTracking()
            join file in db.StoredFiles.AsNoTracking() on document.FileId equals file.Id
            where document.CallId == callId
            orderby document.Position, document.Id
            select new PublicDocument(document.Id, document.Title, file.Format, file.Bytes)
        ).ToListAsync(cancellation);

    /// <summary>The calls published last, for the feed.</summary>
    public async Task<IReadOnlyList<PublishedCall>> LatestAsync(DateTime now, CancellationToken cancellation)
    {
        var rows = await Published(now)
            .OrderByDescending(c => c.PublishedAt)
            .ThenByDescending(c => c.Id)
            .Take(CallFeed.Bound)
            .Select(c => new
            {
                c.Id,
                c.Slug,
                c.Text.Title,
                c.Text.Summary,
                ProgrammeName = c.Programme!.Name,
                c.Schedule,
                c.PublishedAt,
                c.DecisionsReleasedAt,
                c.ArchivedAt,
                c.AmendedAt,
            })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(c => new PublishedCall(
                c.Id,
                c.Slug,
                c.Title,
                c.Summary,
                c.ProgrammeName,
                c.Schedule,
                Call.StateAt(c.Schedule, c.PublishedAt, c.DecisionsReleasedAt, c.ArchivedAt, now),
                c.PublishedAt!.Value,
                Call.ChangedAt(c.Schedule, c.PublishedAt.Value, c.DecisionsReleasedAt, c.ArchivedAt, c.AmendedAt, now)
            )),
        ];
    }

    private IQueryable<Call> Published(DateTime now) => db.Calls.AsNoTracking().Where(c => c.PublishedAt != null && c.PublishedAt <= now);

    private Task<ScoringGrid?> GridAsync(Call call, CancellationToken cancellation) =>
        db
            .ScoringGrids.AsNoTracking()
            .Include(g => g.Criteria)
            .Where(g => g.CallId == call.Id)
            .OrderByDescending(g => g.Number)
            .FirstOrDefaultAsync(cancellation);

    private async Task<OwnFiches> OwnAsync(Guid callId, Guid? userId, CancellationToken cancellation)
    {
        if (userId is null)
        {
            return OwnFiches.None;
        }

        var mine = await db
            .Fiches.AsNoTracking()
            .Where(f =>
                f.CallId == callId
                && f.WithdrawnAt == null
                && db.OrganisationMembers.Any(m => m.OrganisationId == f.OrganisationId && m.UserId == userId)
            )
            .OrderByDescending(f => f.SavedAt)
            .Take(50)
            .Select(f => new { f.Id, Filed = f.FiledNumber != null })
            .ToListAsync(cancellation);
        return new OwnFiches(
            [.. mine.Where(f => !f.Filed).Select(f => f.Id)],
            mine.Count(f => f.Filed),
            await db
                .DeadlineExtensions.AsNoTracking()
                .Where(e =>
                    e.CallId == callId && db.OrganisationMembers.Any(m => m.OrganisationId == e.OrganisationId && m.UserId == userId)
                )
                .MaxAsync(e => (DateTime?)e.Until, cancellation)
        );
    }
}
