using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Eligibility;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>Reads the calls a person coordinates, the ones that need them first.</summary>
internal sealed class CoordinatedCallsReads(AppDbContext db, TimeProvider clock)
{
    public async Task<CoordinatedCallsPage> ReadAsync(UserRoles roles, Guid personId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var programmes = roles.ProgrammesAs(CallRole.Coordinator);
        var own = roles.CallsAs(CallRole.Coordinator);
        var fiches = db.Fiches.WithoutConflictsOf(db, personId);
        var filed = fiches.Filed();
        var inForce = db.FilingsInForce.WithoutConflictsOf(db, personId);
        var eligible = db.EligibleFilings.WithoutConflictsOf(db, personId);
        var expected = db.ExpectedEvaluations(personId);
        var calls = await db
            .Calls.AsNoTracking()
            .Where(call => programmes.Contains(call.ProgrammeId) || own.Contains(call.Id))
            .OrderByDescending(call => call.Schedule.ClosesAt)
            .Select(call => new
            {
                call.Slug,
                call.Code,
                call.Text.Title,
                Programme = call.Programme!.Name,
                call.Schedule,
                call.PublishedAt,
                call.DecisionsReleasedAt,
                call.ArchivedAt,
                call.EnvelopeCents,
                Filed = filed.Count(f => f.CallId == call.Id),
                Drafts = fiches.Count(f => f.CallId == call.Id && f.FiledNumber == null),
                Ineligible = inForce.Count(f =>
                    f.CallId == call.Id && db.EligibilityReviews.Any(r => r.FicheId == f.FicheId && r.State == EligibilityState.Ineligible)
                ),
                Expected = expected.Count(a => a.CallId == call.Id),
                Evaluated = expected.Count(a =>
                    a.CallId == call.Id
                    && db.Evaluations.Any(e =>
                        e.FicheId == a.FicheId && e.EvaluatorId == a.EvaluatorId && e.FiledAt != null && e.SetAsideAt == null
                    )
                ),
                Requested = eligible.Where(f => f.CallId == call.Id).Sum(f => f.RequestedCents),
            })
            .ToListAsync(cancellation);
        var settings = await db
            .Programmes.AsNoTracking()
            .Where(programme => programmes.Contains(programme.Id))
            .OrderBy(programme => programme.Name)
            .Select(programme => new CoordinatedProgramme(programme.Id, programme.Name))
            .ToListAsync(cancellation);
        return new CoordinatedCallsPage(
            settings,
            [
                .. calls.Select(call => new CoordinatedCallLine(
                    call.Slug,
                    call.Code,
                    call.Title,
                    call.Programme,
                    call.Schedule,
                    Call.StateAt(call.Schedule, call.PublishedAt, call.DecisionsReleasedAt, call.ArchivedAt, now),
                    Milestone.Next(call.Schedule, now),
                    call.EnvelopeCents,
                    call.Filed,
                    call.Ineligible,
                    call.Drafts,
                    call.Expected,
                    call.Evaluated,
                    call.Requested
                )),
            ],
            now
        );
    }
}

internal sealed record CoordinatedCallsPage(
    IReadOnlyList<CoordinatedProgramme> Programmes,
    IReadOnlyList<CoordinatedCallLine> Calls,
    DateTime Now
);

/// <summary>A programme the person coordinates as a whole.</summary>
internal sealed record CoordinatedProgramme(Guid Id, string Name);

internal sealed record CoordinatedCallLine(
    string Slug,
    string Code,
    string Title,
    string Programme,
    CallSchedule Schedule,
    CallState State,
    Milestone? Next,
    long? EnvelopeCents,
    int Filed,
    int Ineligible,
    int Drafts,
    int Expected,
    int Evaluated,
    long RequestedCents
);
