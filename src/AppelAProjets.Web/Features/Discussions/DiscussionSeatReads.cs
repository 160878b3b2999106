using AppelAProjets.Domain.Discussions;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Discussions;

internal static class DiscussionPolicies
{
    /// <summary>Examines the fiche of the route, without a conflict on it.</summary>
    public const string Participant = "Discussions.Participant";

    /// <summary>Anyone signed in: the list shows what they take part in, possibly nothing.</summary>
    public const string Anyone = "Discussions.Anyone";
}

/// <summary>Hidden: for anyone else the fiche does not exist.</summary>
internal sealed class DiscussionParticipantRequirement : IHiddenRequirement;

internal sealed class DiscussionParticipantHandler(CurrentUser user, IHttpContextAccessor http, DiscussionSeatReads seats)
    : AuthorizationHandler<DiscussionParticipantRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, DiscussionParticipantRequirement requirement)
    {
        if (
            user.IsSignedIn
            && http.HttpContext is { } asked
            && Guid.TryParse(asked.GetRouteValue("ficheId") as string, out var ficheId)
            && await seats.OfAsync(ficheId, user.Id, asked.RequestAborted) is not null
        )
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>A fiche someone examines. One row for each fiche and person: a coordinator who also rates has one seat.</summary>
internal sealed record Seat
{
    public Guid FicheId { get; init; }

    public Guid CallId { get; init; }

    public Guid UserId { get; init; }

    public bool Coordinates { get; init; }

    public bool HasFiled { get; init; }
}

/// <summary>
/// Who takes part in which discussion, said once: coordinators of the call and evaluators of the fiche, on fiches in force, those with a
/// conflict left out.
/// </summary>
internal sealed class DiscussionSeatReads(AppDbContext db)
{
    /// <summary>Every seat, as a question still open to conditions.</summary>
    public IQueryable<Seat> All() =>
        (
            from filing in db.EligibleFilings.AsNoTracking()
            join call in db.Calls on filing.CallId equals call.Id
            from user in db.Users
            let coordinates = db.RoleGrants.Any(g =>
                g.UserId == user.Id && g.Role == CallRole.Coordinator && (g.CallId == call.Id || g.ProgrammeId == call.ProgrammeId)
            )
            where
                coordinates
                || (
                    db.Assignments.Any(a => a.FicheId == filing.FicheId && a.EvaluatorId == user.Id)
                    && db.RoleGrants.Any(g =>
                        g.UserId == user.Id && g.Role == CallRole.Evaluator && (g.CallId == call.Id || g.ProgrammeId == call.ProgrammeId)
                    )
                )
            select new Seat
            {
                FicheId = filing.FicheId,
                CallId = filing.CallId,
                UserId = user.Id,
                Coordinates = coordinates,
                HasFiled = db.Evaluations.Any(e =>
                    e.FicheId == filing.FicheId && e.EvaluatorId == user.Id && e.FiledAt != null && e.SetAsideAt == null
                ),
            }
        ).WithoutConflicts(db, seat => seat.FicheId, seat => seat.UserId);

    /// <summary>The seat of one person on one fiche, or null.</summary>
    public async Task<DiscussionSeat?> OfAsync(Guid ficheId, Guid userId, CancellationToken cancellation)
    {
        var seat = await All().SingleOrDefaultAsync(s => s.FicheId == ficheId && s.UserId == userId, cancellation);
        if (seat is null)
        {
            return null;
        }

        var schedule = await db.Calls.AsNoTracking().Where(c => c.Id == seat.CallId).Select(c => c.Schedule).SingleAsync(cancellation);
        return new DiscussionSeat(seat.CallId, seat.FicheId, seat.UserId, seat.Coordinates, seat.HasFiled, schedule);
    }
}
