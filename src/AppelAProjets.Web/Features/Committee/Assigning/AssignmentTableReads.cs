using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Committee.Conflicts;
using AppelAProjets.Web.Features.Shared;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>One page of the table of assignments.</summary>
internal sealed record AssignmentTable(
    CoordinatedCall Call,
    IReadOnlyList<CommitteeMember> Members,
    IReadOnlyList<AssignmentRow> Rows,
    PaginationModel Pages,
    IReadOnlyDictionary<Guid, int> CountByMember,
    IReadOnlyList<DeclinedLine> Declined
)
{
    /// <summary>Offers to withdraw evaluations begun as well: the last answer asked for it.</summary>
    public bool AsksToConfirm { get; init; }

    /// <summary>Fiches judged ineligible, left out of the table.</summary>
    public int Ineligible { get; init; }

    public TimeZoneInfo Zone => Call.Schedule.Zone;

    /// <summary>The boxes of a row, each with its member.</summary>
    internal IEnumerable<(AssignmentCell Cell, CommitteeMember Member)> CellsOf(AssignmentRow row) => row.Cells.Zip(Members);

    /// <summary>What giving every fiche would do, to confirm; null when nobody asked.</summary>
    public AssignAllPreview? AssignAllPreview { get; init; }

    /// <summary>The boxes ticked when the page was drawn: what changed since is told from them.</summary>
    public string Shown =>
        string.Join(
            ' ',
            Rows.SelectMany(row =>
                row.Cells.Where(cell => cell.Assigned).Select(cell => AssignForm.Write(new(row.FicheId, cell.EvaluatorId)))
            )
        );
}

internal sealed record AssignmentRow(
    Guid FicheId,
    string Number,
    string Title,
    string OrganisationName,
    IReadOnlyList<AssignmentCell> Cells
);

/// <summary>One fiche for one evaluator; no status while nothing is recorded.</summary>
internal sealed record AssignmentCell(Guid EvaluatorId, bool Assigned, bool Conflict, EvaluationStatus? Status)
{
    public bool Accepted { get; init; }

    /// <summary>What may tie the evaluator to the fiche, and nobody looked at yet.</summary>
    public PossibleConflict? Tie { get; init; }

    /// <summary>An opinion given is not taken away: the box can't be unticked.</summary>
    public bool IsLocked => Assigned && Status == EvaluationStatus.Filed;

    /// <summary>What the box shows: what was just asked when it was refused, else what is.</summary>
    public bool Ticked { get; init; } = Assigned;
}

/// <summary>A fiche its evaluator declined, to give to someone else: their last refusal, and how many there were.</summary>
internal sealed record DeclinedLine(
    string Number,
    string Title,
    string Name,
    DeclineReason Reason,
    string Words,
    DateTime DeclinedAt,
    int Times,
    int Remaining
);

/// <summary>Reads the filed fiches against the evaluators; a fiche the coordinator is in conflict with is left out.</summary>
internal sealed class AssignmentTableReads(AppDbContext db, PossibleConflictReads ties, FiledApplicantReads applicants)
{
    private const int PageSize = 50;

    public async Task<AssignmentTable> ReadAsync(
        CoordinatedCall call,
        Guid readerId,
        int page,
        AssignForm? typed,
        CancellationToken cancellation
    )
    {
        var members = await db.EvaluatorsOfAsync(call.ProgrammeId, call.Id, cancellation);
        var known = db.FilingsKnownTo(call.Id, readerId);
        var total = await known.CountAsync(cancellation);
        var pages = new PaginationModel(Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize)), PageSize, total, "fiche");
        var fiches = await known
            .OrderBy(f => f.Fiche.Number)
            .Skip((pages.Page - 1) * PageSize)
            .Take(PageSize)
            .Select(f => new
            {
                f.FicheId,
                f.Fiche.Number,
                f.Title,
                OrganisationName = f.Fiche.Organisation.Name,
            })
            .ToListAsync(cancellation);
        var names = await applicants.OfAsync(known, cancellation);
        var ids = fiches.ConvertAll(f => f.FicheId);
        var assigned = (
            await db
                .Assignments.AsNoTracking()
                .Where(a => ids.Contains(a.FicheId))
                .Select(a => new
                {
                    a.FicheId,
                    a.EvaluatorId,
                    Accepted = a.AcceptedAt != null,
                })
                .ToListAsync(cancellation)
        ).ToDictionary(a => new AssignmentPair(a.FicheId, a.EvaluatorId), a => a.Accepted);
        var possible = (await ties.ReadAsync(call, known.Where(f => ids.Contains(f.FicheId)), cancellation)).ToDictionary(tie => tie.Pair);
        var conflicts = (
            await db
                .Conflicts.AsNoTracking()
                .Where(c => ids.Contains(c.FicheId))
                .Select(c => new { c.FicheId, c.UserId })
                .ToListAsync(cancellation)
        )
            .ConvertAll(c => new AssignmentPair(c.FicheId, c.UserId))
            .ToHashSet();
        var begun = (
            await db
                .Evaluations.AsNoTracking()
                .Where(e => ids.Contains(e.FicheId))
                .Select(e => new
                {
                    e.FicheId,
                    e.EvaluatorId,
                    e.FiledAt,
                })
                .ToListAsync(cancellation)
        ).ToDictionary(
            e => new AssignmentPair(e.FicheId, e.EvaluatorId),
            e => e.FiledAt is null ? EvaluationStatus.Draft : EvaluationStatus.Filed
        );
        var asked = typed?.Pairs().ToHashSet();
        var counts = await db
            .Assignments.AsNoTracking()
            .Where(a => known.Any(f => f.FicheId == a.FicheId))
            .WithoutOwnConflicts(db)
            .GroupBy(a => a.EvaluatorId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellation);
        return new AssignmentTable(
            call,
            members,
            [
                .. fiches.Select(fiche => new AssignmentRow(
                    fiche.FicheId,
                    fiche.Number ?? string.Empty,
                    fiche.Title,
                    names.NameOf(fiche.FicheId, fiche.OrganisationName),
                    [
                        .. members.Select(member =>
                        {
                            var pair = new AssignmentPair(fiche.FicheId, member.UserId);
                            var conflict = conflicts.Contains(pair);
                            var isAssigned = assigned.ContainsKey(pair) && !conflict;
                            return new AssignmentCell(
                                member.UserId,
                                isAssigned,
                                conflict,
                                begun.TryGetValue(pair, out var status) ? status : null
                            )
                            {
                                Accepted = assigned.GetValueOrDefault(pair),
                                Tie = possible.GetValueOrDefault(pair),
                                Ticked = asked?.Contains(pair) ?? isAssigned,
                            };
                        }),
                    ]
                )),
            ],
            pages,
            counts,
            await DeclinedAsync(call, known, cancellation)
        )
        {
            Ineligible = await db.IneligibleKnownTo(call.Id, readerId).CountAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<DeclinedLine>> DeclinedAsync(
        CoordinatedCall call,
        IQueryable<Domain.Fiches.Filing> known,
        CancellationToken cancellation
    )
    {
        var held = db.Assignments.WithoutOwnConflicts(db);
        var refusals = await (
            from declined in db
                .DeclinedAssignments.AsNoTracking()
                .Where(d => d.CallId == call.Id && !db.Assignments.Any(a => a.FicheId == d.FicheId && a.EvaluatorId == d.EvaluatorId))
            join filing in known on declined.FicheId equals filing.FicheId
            join user in db.Users on declined.EvaluatorId equals user.Id
            orderby declined.DeclinedAt descending, declined.Id
            select new
            {
                Pair = new { declined.FicheId, declined.EvaluatorId },
                filing.Fiche.Number,
                filing.Title,
                user.DisplayName,
                declined.Reason,
                declined.Words,
                declined.DeclinedAt,
                Remaining = held.Count(a => a.FicheId == declined.FicheId),
            }
        ).ToListAsync(cancellation);
        return
        [
            .. refusals
                .GroupBy(line => line.Pair)
                .Select(lines => (Last: lines.First(), Times: lines.Count()))
                .Select(group => new DeclinedLine(
                    group.Last.Number ?? string.Empty,
                    group.Last.Title,
                    group.Last.DisplayName,
                    group.Last.Reason,
                    group.Last.Words,
                    group.Last.DeclinedAt,
                    group.Times,
                    group.Last.Remaining
                )),
        ];
    }
}
