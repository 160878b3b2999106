using System.Globalization;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.Evaluations.Mails;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Evaluations;

/// <summary>What was changed, or the sentences that say why nothing was.</summary>
public sealed record AssignOutcome(int Added, int Removed, IReadOnlyList<string> Refusals);

/// <summary>
/// Changes who rates what: only the boxes that changed since the page was drawn, so that two coordinators at work do not undo each other.
/// Each evaluator who is given fiches gets one letter.
/// </summary>
public sealed class AssignFiches(AppDbContext db, TimeProvider clock, AuditLog audit, Outbox outbox, IOptions<SiteOptions> site)
{
    public Task<AssignOutcome> ExecuteAsync(string slug, Guid coordinatorId, AssignForm form, CancellationToken cancellation) =>
        db.InWriteTransactionAsync(token => AssignAsync(slug, coordinatorId, form, token), cancellation);

    private async Task<AssignOutcome> AssignAsync(string slug, Guid coordinatorId, AssignForm form, CancellationToken cancellation)
    {
        var call = await db.CoordinatedCallAsync(slug, cancellation);
        var members = await db.EvaluatorsOfAsync(call.ProgrammeId, call.Id, cancellation);
        var titles = await db.FilingsKnownTo(call.Id, coordinatorId).ToDictionaryAsync(f => f.FicheId, f => f.Title, cancellation);
        var assignments = await db.Assignments.Where(a => a.CallId == call.Id).ToListAsync(cancellation);
        var situation = await SituationAsync(call.Id, titles.Keys.ToHashSet(), members, assignments, cancellation);

        var ticked = form.Pairs().ToHashSet();
        var shown = form.ShownPairs().ToHashSet();
        IEnumerable<AssignmentPair> all = form.All is { Length: > 0 } who
            ? situation.Assignable().Where(pair => who == AssignForm.Everyone || who == pair.EvaluatorId.ToString())
            : [];
        var plan = AssignmentPlan.Of(situation, [.. ticked.Except(shown), .. all], shown.Except(ticked).Except(all));
        if (plan.Refused.Count > 0)
        {
            var names = members.ToDictionary(member => member.UserId, member => member.Name);
            return new AssignOutcome(0, 0, [.. plan.Refused.Select(refused => Sentence(refused.Pair, refused.Obstacle, names, titles))]);
        }

        var now = clock.UtcNow();
        Apply(plan, call.Id, coordinatorId, members, assignments, now);
        await WriteLettersAsync(plan, call, members, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        return new AssignOutcome(plan.Added.Count, plan.Removed.Count, []);
    }

    private async Task<AssignmentSituation> SituationAsync(
        Guid callId, IReadOnlySet<Guid> fiches, IReadOnlyList<CommitteeMember> members, List<Assignment> assignments, CancellationToken cancellation)
    {
        var conflicts = await db.Conflicts.Where(c => c.CallId == callId).Select(c => new { c.FicheId, c.UserId }).ToListAsync(cancellation);
        var started = await db.Evaluations.Where(e => e.CallId == callId).Select(e => new { e.FicheId, e.EvaluatorId }).ToListAsync(cancellation);
        return new AssignmentSituation(
            fiches,
            members.Select(member => member.UserId).ToHashSet(),
            assignments.Select(a => new AssignmentPair(a.FicheId, a.EvaluatorId)).ToHashSet(),
            conflicts.Select(c => new AssignmentPair(c.FicheId, c.UserId)).ToHashSet(),
            started.Select(e => new AssignmentPair(e.FicheId, e.EvaluatorId)).ToHashSet());
    }

    private void Apply(
        AssignmentPlan plan, Guid callId, Guid coordinatorId, IReadOnlyList<CommitteeMember> members, List<Assignment> assignments, DateTime now)
    {
        string NameOf(Guid evaluatorId) => members.FirstOrDefault(member => member.UserId == evaluatorId)?.Name ?? "un ancien membre du comité";
        foreach (var pair in plan.Added)
        {
            db.Assignments.Add(new Assignment(clock.NewId(), callId, pair.FicheId, pair.EvaluatorId, now, coordinatorId));
            audit.Record(coordinatorId, AuditAct.EvaluatorAssigned, callId, pair.FicheId, $"Fiche affectée à {NameOf(pair.EvaluatorId)}.");
        }

        foreach (var pair in plan.Removed)
        {
            db.Assignments.Remove(assignments.Single(a => a.FicheId == pair.FicheId && a.EvaluatorId == pair.EvaluatorId));
            audit.Record(coordinatorId, AuditAct.EvaluatorUnassigned, callId, pair.FicheId, $"Affectation retirée à {NameOf(pair.EvaluatorId)}.");
        }
    }

    private async Task WriteLettersAsync(AssignmentPlan plan, CoordinatedCall call, IReadOnlyList<CommitteeMember> members, DateTime now, CancellationToken cancellation)
    {
        if (plan.Added.Count == 0)
        {
            return;
        }

        var around = await db.Calls.AsNoTracking().Where(c => c.Id == call.Id).Select(c => new { c.Schedule, c.Programme!.Contact }).SingleAsync(cancellation);
        var batch = clock.NewId();
        foreach (var added in plan.Added.GroupBy(pair => pair.EvaluatorId))
        {
            var member = members.Single(m => m.UserId == added.Key);
            var letter = new AssignmentLetter
            {
                Reader = member.Name,
                CallTitle = call.Title,
                ProgrammeName = call.ProgrammeName,
                Contact = around.Contact,
                Count = added.Count(),
                Schedule = around.Schedule,
                Now = now,
                Link = site.Value.Link("/evaluation"),
            };
            await outbox.AddAsync(letter, new Addressee(member.UserId, member.Email, member.Name), string.Create(CultureInfo.InvariantCulture, $"assignment:{member.UserId}:{batch}"), call.Id);
        }
    }

    private static string Sentence(AssignmentPair pair, AssignmentObstacle obstacle, Dictionary<Guid, string> names, Dictionary<Guid, string> titles)
    {
        var name = names.GetValueOrDefault(pair.EvaluatorId, "Cette personne");
        var title = titles.GetValueOrDefault(pair.FicheId, "une fiche de cet appel");
        return obstacle switch
        {
            AssignmentObstacle.Conflict => $"{name} s’est déporté de «\u00A0{title}\u00A0»\u00A0: cette fiche ne peut pas lui être affectée.",
            AssignmentObstacle.Started => $"{name} a commencé à évaluer «\u00A0{title}\u00A0»\u00A0: son affectation ne peut plus être retirée.",
            AssignmentObstacle.Unknown => "Une fiche ou un membre du comité n’est plus dans cet appel\u00A0: rechargez la page.",
            _ => throw new ArgumentOutOfRangeException(nameof(obstacle), obstacle, "Unknown obstacle."),
        };
    }
}
