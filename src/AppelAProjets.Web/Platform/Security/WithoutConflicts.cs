using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;

namespace AppelAProjets.Web.Platform.Security;

/// <summary>
/// Takes out of a query what speaks of the fiches a person declared a conflict with: they may not learn even the title, in a list, a
/// count or a file (docs/domain/who-sees-what.md).
/// </summary>
public static class WithoutConflicts
{
    public static IQueryable<FicheAction> WithoutConflictsOf(this IQueryable<FicheAction> fiches, AppDbContext db, Guid userId) =>
        fiches.Where(fiche => !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == fiche.Id));

    public static IQueryable<Filing> WithoutConflictsOf(this IQueryable<Filing> filings, AppDbContext db, Guid userId) =>
        filings.Where(filing => !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == filing.FicheId));

    public static IQueryable<Assignment> WithoutConflictsOf(this IQueryable<Assignment> assignments, AppDbContext db, Guid userId) =>
        assignments.Where(assignment => !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == assignment.FicheId));

    public static IQueryable<Evaluation> WithoutConflictsOf(this IQueryable<Evaluation> evaluations, AppDbContext db, Guid userId) =>
        evaluations.Where(evaluation => !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == evaluation.FicheId));

    public static IQueryable<Decision> WithoutConflictsOf(this IQueryable<Decision> decisions, AppDbContext db, Guid userId) =>
        decisions.Where(decision => !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == decision.FicheId));

    /// <summary>A message about a whole call may cite a fiche: one that names its number is left out too.</summary>
    public static IQueryable<OutboxMessage> WithoutConflictsOf(this IQueryable<OutboxMessage> notices, AppDbContext db, Guid userId) =>
        notices.Where(notice =>
            !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == notice.FicheId)
            && !db.Conflicts.Any(conflict =>
                conflict.UserId == userId
                && conflict.CallId == notice.CallId
                && notice.FicheId == null
                && db.Fiches.Any(fiche => fiche.Id == conflict.FicheId && fiche.Number != null && notice.TextBody.Contains(fiche.Number))
            )
        );

    /// <summary>
    /// By how much an envelope is exceeded tells, by subtraction, what a hidden fiche was granted: those entries are left out of the whole
    /// call.
    /// </summary>
    public static IQueryable<AuditEntry> WithoutConflictsOf(this IQueryable<AuditEntry> entries, AppDbContext db, Guid userId) =>
        entries.Where(entry =>
            !db.Conflicts.Any(conflict =>
                conflict.UserId == userId
                && (conflict.FicheId == entry.FicheId || (entry.Act == AuditAct.EnvelopeExceeded && conflict.CallId == entry.CallId))
            )
        );
}
