using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Committee.Conflicts;
using AppelAProjets.Web.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Assigning;

/// <summary>A filed fiche as those who assign need it.</summary>
internal sealed record FicheToGive(Guid FicheId, string Number, string Title, string OrganisationName, Guid? MainObjectiveId);

/// <summary>Who has what in a call, for one coordinator: the fiches they are in conflict with are not there.</summary>
internal sealed record AssignmentState(
    CoordinatedCall Call,
    IReadOnlyList<CommitteeMember> Members,
    IReadOnlyList<FicheToGive> Fiches,
    IReadOnlyList<Assignment> Assignments,
    AssignmentSituation Situation,
    IReadOnlyDictionary<AssignmentPair, Exclusion> Excluded
)
{
    /// <summary>Numbers of the fiches judged ineligible: nobody rates them.</summary>
    public IReadOnlyList<string> Ineligible { get; init; } = [];

    public string NameOf(Guid evaluatorId) =>
        Members.FirstOrDefault(member => member.UserId == evaluatorId)?.Name ?? "un ancien membre du comité";

    public string TitleOf(Guid ficheId) => Fiches.FirstOrDefault(fiche => fiche.FicheId == ficheId)?.Title ?? "une fiche de cet appel";

    /// <summary>Why a pair can't be changed, in a sentence.</summary>
    public string SentenceOf(AssignmentPair pair, AssignmentObstacle obstacle)
    {
        var (name, title) = (NameOf(pair.EvaluatorId), TitleOf(pair.FicheId));
        return obstacle switch
        {
            AssignmentObstacle.Conflict =>
                $"{name} a déclaré un déport sur «\u00A0{title}\u00A0»\u00A0: cette fiche ne peut pas lui être affectée.",
            AssignmentObstacle.OwnOrganisation =>
                $"{name} est membre de l’organisation qui dépose «\u00A0{title}\u00A0»\u00A0: cette fiche ne peut pas lui être affectée.",
            AssignmentObstacle.Started =>
                $"{name} a commencé à évaluer «\u00A0{title}\u00A0». Pour retirer l’affectation quand même, cochez «\u00A0Retirer aussi "
                    + "les évaluations commencées\u00A0»\u00A0: ce qui est écrit est gardé et ne comptera pas.",
            AssignmentObstacle.Filed =>
                $"{name} a déposé son évaluation de «\u00A0{title}\u00A0»\u00A0: un avis donné reste, son affectation ne peut plus être "
                    + "retirée.",
            AssignmentObstacle.Unknown => "Une fiche ou un membre du comité n’est plus dans cet appel\u00A0: rechargez la page.",
            _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "Unknown obstacle."),
        };
    }
}

/// <summary>Reads the state every way of assigning starts from.</summary>
internal sealed class AssignmentStateReads(AppDbContext db, PossibleConflictReads ties, FiledApplicantReads applicants)
{
    public async Task<AssignmentState> ReadAsync(CoordinatedCall call, Guid readerId, CancellationToken cancellation)
    {
        var members = await db.EvaluatorsOfAsync(call.ProgrammeId, call.Id, cancellation);
        var known = db.FilingsKnownTo(call.Id, readerId);
        var names = await applicants.OfAsync(known, cancellation);
        var fiches = (
            await known
                .OrderBy(f => f.Fiche.Number)
                .Select(f => new FicheToGive(
                    f.FicheId,
                    f.Fiche.Number ?? string.Empty,
                    f.Title,
                    f.Fiche.Organisation.Name,
                    f.MainObjectiveId
                ))
                .ToListAsync(cancellation)
        ).ConvertAll(f => f with { OrganisationName = names.NameOf(f.FicheId, f.OrganisationName) });
        var assignments = await db.Assignments.Where(a => a.CallId == call.Id).ToListAsync(cancellation);
        var conflicts = await db
            .Conflicts.AsNoTracking()
            .Where(c => c.CallId == call.Id)
            .Select(c => new AssignmentPair(c.FicheId, c.UserId))
            .ToListAsync(cancellation);
        var declined = await db
            .DeclinedAssignments.AsNoTracking()
            .Where(d => d.CallId == call.Id)
            .Select(d => new AssignmentPair(d.FicheId, d.EvaluatorId))
            .ToListAsync(cancellation);
        var begun = await db
            .Evaluations.AsNoTracking()
            .Where(e => e.CallId == call.Id && e.SetAsideAt == null)
            .Select(e => new
            {
                e.FicheId,
                e.EvaluatorId,
                Filed = e.FiledAt != null,
            })
            .ToListAsync(cancellation);
        var possible = await ties.ReadAsync(call, known, cancellation);
        var own = await OwnAsync(call.Id, [.. members.Select(m => m.UserId)], cancellation);
        // What is judged holds nothing of a hidden fiche: whatever is posted about one is answered the same, and changes nothing.
        var judged = fiches.Select(f => f.FicheId).ToHashSet();
        begun.RemoveAll(e => !judged.Contains(e.FicheId));
        var situation = new AssignmentSituation(
            judged,
            members.Select(m => m.UserId).ToHashSet(),
            assignments.Where(a => judged.Contains(a.FicheId)).Select(a => new AssignmentPair(a.FicheId, a.EvaluatorId)).ToHashSet(),
            conflicts.ToHashSet(),
            begun.Where(e => !e.Filed).Select(e => new AssignmentPair(e.FicheId, e.EvaluatorId)).ToHashSet()
        )
        {
            Filed = begun.Where(e => e.Filed).Select(e => new AssignmentPair(e.FicheId, e.EvaluatorId)).ToHashSet(),
            Own = own,
        };
        return new AssignmentState(
            call,
            members,
            fiches,
            assignments,
            situation,
            Excluded(conflicts, declined, [.. possible.Select(tie => tie.Pair), .. own])
        )
        {
            Ineligible = await db.IneligibleKnownTo(call.Id, readerId)
                .OrderBy(f => f.Fiche.Number)
                .Select(f => f.Fiche.Number ?? string.Empty)
                .ToListAsync(cancellation),
        };
    }

    private static Dictionary<AssignmentPair, Exclusion> Excluded(
        List<AssignmentPair> conflicts,
        List<AssignmentPair> declined,
        List<AssignmentPair> possible
    )
    {
        var excluded = new Dictionary<AssignmentPair, Exclusion>();
        foreach (
            var (pairs, reason) in new[]
            {
                (conflicts, Exclusion.Conflict),
                (possible, Exclusion.PossibleConflict),
                (declined, Exclusion.Declined),
            }
        )
        {
            pairs.ForEach(pair => excluded.TryAdd(pair, reason));
        }

        return excluded;
    }

    private async Task<HashSet<AssignmentPair>> OwnAsync(Guid callId, List<Guid> members, CancellationToken cancellation) =>
        (
            await db
                .EligibleFilings.AsNoTracking()
                .Where(f => f.CallId == callId)
                .SelectMany(
                    f => f.Fiche.Organisation.Members.Where(m => members.Contains(m.UserId)),
                    (f, m) => new AssignmentPair(f.FicheId, m.UserId)
                )
                .ToListAsync(cancellation)
        ).ToHashSet();
}
