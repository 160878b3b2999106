using System.Linq.Expressions;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace AppelAProjets.Web.Data.Queries;

/// <summary>
/// Takes out of a query what speaks of the fiches a person declared a conflict with: they may not learn even the title, in a list, a
/// count or a file (docs/domain/who-sees-what.md). Nowhere else is it asked whether there is a conflict. Inside the lambda of another
/// query, take the filtered rows from a variable: the database library can't look into a method of ours called on a query there.
/// </summary>
internal static class ConflictQueries
{
    /// <summary>The rows whose person has no conflict with their fiche; every other filter of conflicts is this one.</summary>
    public static IQueryable<T> WithoutConflicts<T>(
        this IQueryable<T> rows,
        AppDbContext db,
        Expression<Func<T, Guid>> ficheOf,
        Expression<Func<T, Guid>> personOf
    )
    {
        Expression<Func<Guid, Guid, bool>> isFree = (ficheId, personId) =>
            !db.Conflicts.Any(conflict => conflict.UserId == personId && conflict.FicheId == ficheId);
        var row = ficheOf.Parameters[0];
        var person = ReplacingExpressionVisitor.Replace(personOf.Parameters[0], row, personOf.Body);
        var body = new ReplacingExpressionVisitor(isFree.Parameters, [ficheOf.Body, person]).Visit(isFree.Body);
        return rows.Where(Expression.Lambda<Func<T, bool>>(body, row));
    }

    public static IQueryable<FicheAction> WithoutConflictsOf(this IQueryable<FicheAction> fiches, AppDbContext db, Guid userId) =>
        fiches.WithoutConflicts(db, fiche => fiche.Id, _ => userId);

    public static IQueryable<Filing> WithoutConflictsOf(this IQueryable<Filing> filings, AppDbContext db, Guid userId) =>
        filings.WithoutConflicts(db, filing => filing.FicheId, _ => userId);

    public static IQueryable<Assignment> WithoutConflictsOf(this IQueryable<Assignment> assignments, AppDbContext db, Guid userId) =>
        assignments.WithoutConflicts(db, assignment => assignment.FicheId, _ => userId);

    public static IQueryable<Evaluation> WithoutConflictsOf(this IQueryable<Evaluation> evaluations, AppDbContext db, Guid userId) =>
        evaluations.WithoutConflicts(db, evaluation => evaluation.FicheId, _ => userId);

    public static IQueryable<Decision> WithoutConflictsOf(this IQueryable<Decision> decisions, AppDbContext db, Guid userId) =>
        decisions.WithoutConflicts(db, decision => decision.FicheId, _ => userId);

    public static IQueryable<CoordinationReplacement> WithoutConflictsOf(
        this IQueryable<CoordinationReplacement> replacements,
        AppDbContext db,
        Guid userId
    ) => replacements.WithoutConflicts(db, replacement => replacement.FicheId, _ => userId);

    /// <summary>A message about a whole call may cite a fiche: one that names its number is left out too.</summary>
    public static IQueryable<OutboxMessage> WithoutConflictsOf(this IQueryable<OutboxMessage> messages, AppDbContext db, Guid userId) =>
        messages.Where(message =>
            !db.Conflicts.Any(conflict => conflict.UserId == userId && conflict.FicheId == message.FicheId)
            && !db.Conflicts.Any(conflict =>
                conflict.UserId == userId
                && conflict.CallId == message.CallId
                && message.FicheId == null
                && db.Fiches.Any(fiche => fiche.Id == conflict.FicheId && fiche.Number != null && message.TextBody.Contains(fiche.Number))
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

    /// <summary>
    /// The fiches of a call whose organisation the person may decide about: they have no conflict with any of its fiches there.
    /// </summary>
    public static IQueryable<FicheAction> WithoutConflictsOfOrganisation(
        this IQueryable<FicheAction> fiches,
        AppDbContext db,
        Guid callId,
        Guid userId
    ) =>
        fiches
            .Where(fiche =>
                fiche.CallId == callId
                && !db.Conflicts.Any(conflict =>
                    conflict.UserId == userId
                    && conflict.CallId == callId
                    && db.Fiches.Any(other => other.Id == conflict.FicheId && other.OrganisationId == fiche.OrganisationId)
                )
            )
            .WithoutConflictsOf(db, userId);

    /// <summary>The assignments that hold: their evaluator has no conflict with the fiche.</summary>
    public static IQueryable<Assignment> WithoutOwnConflicts(this IQueryable<Assignment> assignments, AppDbContext db) =>
        assignments.WithoutConflicts(db, assignment => assignment.FicheId, assignment => assignment.EvaluatorId);

    /// <summary>The evaluations that may count: their author has no conflict with the fiche.</summary>
    public static IQueryable<Evaluation> WithoutOwnConflicts(this IQueryable<Evaluation> evaluations, AppDbContext db) =>
        evaluations.WithoutConflicts(db, evaluation => evaluation.FicheId, evaluation => evaluation.EvaluatorId);

    /// <summary>The people without a conflict with one fiche.</summary>
    public static IQueryable<User> WithoutConflictWith(this IQueryable<User> people, AppDbContext db, Guid ficheId) =>
        people.WithoutConflicts(db, _ => ficheId, person => person.Id);

    /// <summary>The people who know every fiche of a call: they have no conflict in it.</summary>
    public static IQueryable<User> WithoutConflictIn(this IQueryable<User> people, AppDbContext db, Guid callId) =>
        people.Where(person => !db.Conflicts.Any(conflict => conflict.CallId == callId && conflict.UserId == person.Id));

    /// <summary>Whether a person declared a conflict with a fiche.</summary>
    public static Task<bool> HasConflictAsync(this AppDbContext db, Guid ficheId, Guid userId, CancellationToken cancellation) =>
        db.Conflicts.AnyAsync(conflict => conflict.FicheId == ficheId && conflict.UserId == userId, cancellation);

    /// <summary>Whether fiches of a call are hidden from a person.</summary>
    public static Task<bool> HasConflictInAsync(this AppDbContext db, Guid callId, Guid userId, CancellationToken cancellation) =>
        db.Conflicts.AnyAsync(conflict => conflict.CallId == callId && conflict.UserId == userId, cancellation);

    /// <summary>
    /// Whether a person declared a conflict in a call since an instant: what was written to them before may name the fiche.
    /// </summary>
    public static Task<bool> HasConflictSinceAsync(
        this AppDbContext db,
        Guid? callId,
        Guid? userId,
        DateTime since,
        CancellationToken cancellation
    ) =>
        db.Conflicts.AnyAsync(
            conflict => conflict.CallId == callId && conflict.UserId == userId && conflict.DeclaredAt >= since,
            cancellation
        );
}
