using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>Looks again, at the moment of sending, whether a reminder still has a reason to leave.</summary>
internal sealed class ReminderRelevance(AppDbContext db, TimeProvider clock) : IOutboxRelevance
{
    public async Task<string?> WhyUselessAsync(OutboxMessage message, CancellationToken cancellation)
    {
        return message.Kind switch
        {
            OutboxMessageKind.ApplicantReminder => await WhyApplicantNeedsNoneAsync(message, cancellation),
            OutboxMessageKind.EvaluatorReminder or OutboxMessageKind.EvaluatorNudge => await WhyEvaluatorNeedsNoneAsync(
                message,
                cancellation
            ),
            OutboxMessageKind.ComplementAsked or OutboxMessageKind.ComplementReminder => await WhyComplementNeedsNoneAsync(
                message,
                cancellation
            ),
            _ => null,
        };
    }

    private async Task<string?> WhyComplementNeedsNoneAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        return await db
            .ComplementRequests.Pending()
            .AnyAsync(request => request.FicheId == message.FicheId && request.DueAt >= now, cancellation)
            ? null
            : "Le complément n'est plus attendu.";
    }

    private async Task<string?> WhyApplicantNeedsNoneAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var fiche = await db
            .Fiches.AsNoTracking()
            .Where(f => f.Id == message.FicheId)
            .Select(f => new
            {
                Filed = f.FiledNumber != null,
                Withdrawn = f.WithdrawnAt != null,
                Archived = f.Call.ArchivedAt != null,
                f.Call.Schedule,
                f.ExtendedUntil,
                Extended = db.DeadlineExtensions.Any(e =>
                    e.CallId == f.CallId && e.OrganisationId == f.OrganisationId && e.GrantedAt > message.CreatedAt
                ),
                IsMember = f.Organisation.Members.Any(member => member.UserId == message.RecipientId),
            })
            .SingleOrDefaultAsync(cancellation);
        return fiche switch
        {
            null => "La fiche n'existe plus.",
            { Filed: true } => "La fiche a été déposée entre-temps.",
            { Withdrawn: true } => "La fiche a été retirée entre-temps.",
            { Archived: true } => "L'appel est clos.",
            _ when FicheWindow.Of(fiche.Schedule, fiche.ExtendedUntil, fiche.Withdrawn, reopening: null, now).IsClosed =>
                "L'appel est clos.",
            { Extended: true } => "La clôture de l'organisation a été prolongée entre-temps.",
            { IsMember: false } => "Le destinataire n'agit plus pour cette organisation.",
            _ => await WhyReplacedAsync(message, cancellation),
        };
    }

    private async Task<string?> WhyEvaluatorNeedsNoneAsync(OutboxMessage message, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        if (
            !await db.Calls.AnyAsync(
                call =>
                    call.Id == message.CallId
                    && call.ArchivedAt == null
                    && call.Schedule.RatingEndsAt >= now
                    && call.Schedule.RatingClosedAt == null,
                cancellation
            )
        )
        {
            return "La notation est terminée.";
        }

        // The letter names fiches; one that its reader must no longer hear about keeps the whole letter back.
        if (await db.HasConflictSinceAsync(message.CallId, message.RecipientId, message.CreatedAt, cancellation))
        {
            return "Un déport a été déclaré sur une fiche entre-temps.";
        }

        var unfinished = await db.Unfinished()
            .Where(assignment => assignment.CallId == message.CallId && assignment.EvaluatorId == message.RecipientId)
            .AnyAsync(assignment => db.EligibleFilings.Any(filing => filing.FicheId == assignment.FicheId), cancellation);
        return unfinished ? await WhyReplacedAsync(message, cancellation) : "Le destinataire a déposé toutes ses évaluations entre-temps.";
    }

    /// <summary>After a long stop several reminders may wait: only the latest leaves.</summary>
    private async Task<string?> WhyReplacedAsync(OutboxMessage message, CancellationToken cancellation) =>
        await db.OutboxMessages.AnyAsync(
            other =>
                other.Kind == message.Kind
                && other.CallId == message.CallId
                && other.FicheId == message.FicheId
                && other.RecipientId == message.RecipientId
                && other.CreatedAt > message.CreatedAt,
            cancellation
        )
            ? "Un rappel plus récent le remplace."
            : null;
}
