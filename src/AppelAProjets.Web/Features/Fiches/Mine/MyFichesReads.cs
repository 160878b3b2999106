using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Organisations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Features.Shared.Words;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Fiches.Mine;

/// <summary>One fiche of the person's organisations.</summary>
internal sealed record MyFiche(
    Guid Id,
    string Title,
    string? Number,
    string OrganisationName,
    string CallTitle,
    string CallSlug,
    CallSchedule Schedule,
    DateTime SavedAt,
    DateTime? FiledAt,
    int? FiledNumber,
    bool HasUnfiledChanges,
    FicheState State,
    int Missing,
    FicheProgress? Progress,
    string? Lateness,
    MemberRights Rights,
    DateTime? ComplementDueAt
);

/// <summary>For «Mes fiches».</summary>
internal sealed record MyFichesPage(IReadOnlyList<MyFiche> Fiches, int Page, int Total, DateTime Now)
{
    private static readonly (FicheState State, string Title)[] Titles =
    [
        (FicheState.ComplementAsked, "À compléter"),
        (FicheState.Draft, "À finir et à déposer"),
        (FicheState.Decided, "Réponses reçues"),
        (FicheState.Filed, "Déposées"),
        (FicheState.UnderReview, "En cours d’examen"),
        (FicheState.NotFiledInTime, "Non déposées dans les délais"),
        (FicheState.Withdrawn, "Retirées"),
    ];

    /// <summary>Those one may write in: a device may still hold texts of theirs.</summary>
    internal IReadOnlyList<Remainder> Remainders =>
        [.. Fiches.Where(fiche => fiche.Rights >= MemberRights.Write).Select(fiche => Remainder.OfFiche(fiche.Id, fiche.Title))];

    /// <summary>The fiches of the page by what is to be done with them; a group without fiche is left out.</summary>
    internal IEnumerable<(FicheState State, string Title, IReadOnlyList<MyFiche> Fiches)> Groups =>
        Titles
            .Select(group => (group.State, group.Title, (IReadOnlyList<MyFiche>)[.. Fiches.Where(fiche => fiche.State == group.State)]))
            .Where(group => group.Item3.Count > 0);
}

/// <summary>For the page that starts a fiche.</summary>
internal sealed record NewFicheCall(
    Guid Id,
    string Slug,
    string Title,
    string ProgrammeName,
    CallSchedule Schedule,
    CallState State,
    CallRequirements Requirements
);

/// <summary>Lists the fiches of the organisations a person belongs to.</summary>
internal sealed class MyFichesReads(AppDbContext db)
{
    public const int PageSize = 20;

    public async Task<MyFichesPage> PageAsync(Guid userId, int page, DateTime now, CancellationToken cancellation)
    {
        var mine = db
            .Fiches.AsNoTracking()
            .Where(f => db.OrganisationMembers.Any(m => m.OrganisationId == f.OrganisationId && m.UserId == userId));
        var total = await mine.CountAsync(cancellation);
        var pageCount = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pageCount);
        var rows = await mine.OrderByDescending(f => f.SavedAt)
            .ThenBy(f => f.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(f => new
            {
                f.Id,
                f.Title,
                f.Number,
                OrganisationName = f.Organisation.Name,
                f.Organisation.Kind,
                Rights = db
                    .OrganisationMembers.Where(m => m.OrganisationId == f.OrganisationId && m.UserId == userId)
                    .Select(m => m.Rights)
                    .First(),
                f.CallId,
                CallTitle = f.Call.Text.Title,
                f.Call.Slug,
                f.Call.Schedule,
                f.ExtendedUntil,
                f.Reopening,
                f.Call.Requirements,
                f.Call.Questions,
                f.Call.Pieces,
                f.SavedAt,
                f.FiledAt,
                f.FiledNumber,
                f.HasUnfiledChanges,
                Withdrawn = f.WithdrawnAt != null,
                Released = db.Decisions.Any(d => d.FicheId == f.Id && d.ReleasedAt != null && d.ReleasedAt <= now),
                Filing = f
                    .Filings.Where(filing => filing.Number == f.FiledNumber)
                    .Select(filing => new
                    {
                        filing.InGrace,
                        filing.InExtension,
                        IsComplement = filing.ReceivedEarlierAt != null,
                    })
                    .FirstOrDefault(),
                Draft = f.FiledNumber == null ? f.Content : null,
            })
            .ToListAsync(cancellation);
        var callIds = rows.Where(r => r.Draft is not null).Select(r => r.CallId).Distinct().ToList();
        var objectives = await db.PriorityObjectives.AsNoTracking().Where(o => callIds.Contains(o.CallId)).ToListAsync(cancellation);
        return new MyFichesPage(
            [
                .. rows.Select(r =>
                {
                    var conditions = new FilingConditions(
                        r.Requirements,
                        r.Schedule,
                        r.Kind,
                        [.. objectives.Where(o => o.CallId == r.CallId)],
                        r.Questions,
                        r.Pieces
                    );
                    var lacks = r.Draft is null ? [] : FilingCheck.Run(r.Draft, conditions);
                    var progress = r.Draft is null ? null : FicheProgress.Of(r.Draft, conditions, lacks);
                    var window = FicheWindow.Of(r.Schedule, r.ExtendedUntil, r.Withdrawn, r.Reopening, now);
                    return new MyFiche(
                        r.Id,
                        r.Title,
                        r.Number,
                        r.OrganisationName,
                        r.CallTitle,
                        r.Slug,
                        window.Schedule,
                        r.SavedAt,
                        r.FiledAt,
                        r.FiledNumber,
                        r.HasUnfiledChanges,
                        window.State(r.FiledNumber is not null, r.Released),
                        lacks.Count,
                        progress,
                        r.Filing is { } filing ? LatenessWords.After(filing.InGrace, filing.InExtension, filing.IsComplement) : null,
                        r.Rights,
                        r.Reopening?.DueAt
                    );
                }),
            ],
            page,
            total,
            now
        );
    }

    /// <summary>The published call of that slug with the latest closing of the person's organisations, or null.</summary>
    public async Task<NewFicheCall?> CallAsync(string slug, Guid userId, DateTime now, CancellationToken cancellation)
    {
        var row = await db
            .Calls.AsNoTracking()
            .Where(c => c.Slug == slug && c.PublishedAt != null && c.PublishedAt <= now)
            .Select(c => new
            {
                c.Id,
                c.Slug,
                c.Text.Title,
                ProgrammeName = c.Programme!.Name,
                c.Schedule,
                c.Requirements,
                c.PublishedAt,
                c.DecisionsReleasedAt,
                c.ArchivedAt,
            })
            .SingleOrDefaultAsync(cancellation);
        if (row is null)
        {
            return null;
        }

        var until = await db
            .DeadlineExtensions.AsNoTracking()
            .Where(e => e.CallId == row.Id && db.OrganisationMembers.Any(m => m.OrganisationId == e.OrganisationId && m.UserId == userId))
            .MaxAsync(e => (DateTime?)e.Until, cancellation);
        var schedule = row.Schedule.ExtendedTo(until);
        return new NewFicheCall(
            row.Id,
            row.Slug,
            row.Title,
            row.ProgrammeName,
            schedule,
            Call.StateAt(schedule, row.PublishedAt, row.DecisionsReleasedAt, row.ArchivedAt, now),
            row.Requirements
        );
    }

    /// <summary>How many fiches each organisation has filed in the call and not withdrawn; one that filed none is absent.</summary>
    public Task<Dictionary<Guid, int>> FiledAsync(Guid callId, IReadOnlyList<Guid> organisations, CancellationToken cancellation) =>
        db
            .Fiches.AsNoTracking()
            .Filed()
            .Where(f => f.CallId == callId && organisations.Contains(f.OrganisationId))
            .GroupBy(f => f.OrganisationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);

    /// <summary>Drafts the person could go on with instead of starting another.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Title, DateTime SavedAt)>> DraftsAsync(
        Guid callId,
        Guid userId,
        CancellationToken cancellation
    )
    {
        var rows = await db
            .Fiches.AsNoTracking()
            .Where(f =>
                f.CallId == callId
                && f.FiledNumber == null
                && db.OrganisationMembers.Any(m =>
                    m.OrganisationId == f.OrganisationId && m.UserId == userId && m.Rights != MemberRights.Read
                )
            )
            .OrderByDescending(f => f.SavedAt)
            .Take(20)
            .Select(f => new
            {
                f.Id,
                f.Title,
                f.SavedAt,
            })
            .ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, r.Title, r.SavedAt))];
    }
}
