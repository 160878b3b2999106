using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Reminders.Mails;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>
/// Who coordinates fiches that silence is about to reject. Those received the same day are told together, once; the letter counts them and
/// names none: a colleague in conflict with one of them may read the messages of the call.
/// </summary>
internal sealed class RejectionWarnings(AppDbContext db, IOptions<SiteOptions> site)
{
    /// <summary>The warnings due and not written yet, by call.</summary>
    public async Task<ILookup<Guid, ReminderToWrite>> DueAsync(DateTime now, CancellationToken cancellation)
    {
        var (oldest, latest) = Received(now);
        var rows = await (
            from filing in db.FilingsInForce.AsNoTracking()
            let receivedAt = filing.ReceivedEarlierAt ?? filing.FiledAt
            let call = filing.Fiche.Call
            where
                call.PublishedAt != null
                && call.ArchivedAt == null
                && receivedAt <= latest
                && receivedAt >= oldest
                && !db.Decisions.Any(decision => decision.FicheId == filing.FicheId && decision.ReleasedAt != null)
            select new
            {
                filing.CallId,
                call.ProgrammeId,
                filing.FicheId,
                ReceivedAt = receivedAt,
                call.Schedule,
            }
        ).ToListAsync(cancellation);
        var due = rows.Select(row => new Waiting(
                row.CallId,
                row.ProgrammeId,
                row.FicheId,
                row.Schedule.ImplicitRejectionDay(row.ReceivedAt),
                ReminderPolicy.ForRejection(row.Schedule, row.ReceivedAt, now)
            ))
            .Where(waiting => waiting.Due is not null)
            .ToList();
        return await WriteAsync(due, cancellation);
    }

    /// <summary>Between which UTC instants a fiche was received whose warning may be due.</summary>
    internal static (DateTime Oldest, DateTime Latest) Received(DateTime now) =>
        (now.AddMonths(-3), now.AddDays(1 - CallSchedule.FewestDaysToWarning));

    private async Task<ILookup<Guid, ReminderToWrite>> WriteAsync(List<Waiting> due, CancellationToken cancellation)
    {
        var calls = due.Select(waiting => waiting.CallId).Distinct().ToList();
        var words = await db
            .Calls.AsNoTracking()
            .Where(call => calls.Contains(call.Id))
            .Select(call => new
            {
                call.Id,
                call.ProgrammeId,
                call.Slug,
                call.Text.Title,
                ProgrammeName = call.Programme!.Name,
            })
            .ToListAsync(cancellation);
        var programmes = words.Select(call => call.ProgrammeId).Distinct().ToList();
        var grants = await (
            from grant in db.RoleGrants.AsNoTracking()
            where
                grant.Role == CallRole.Coordinator
                && (
                    (grant.CallId != null && calls.Contains(grant.CallId.Value))
                    || (grant.ProgrammeId != null && programmes.Contains(grant.ProgrammeId.Value))
                )
            join user in db.Users on grant.UserId equals user.Id
            orderby user.Id
            select new
            {
                grant.CallId,
                grant.ProgrammeId,
                To = new Addressee(user.Id, user.Email!, user.DisplayName),
            }
        ).ToListAsync(cancellation);
        var fiches = due.ConvertAll(waiting => waiting.FicheId);
        var people = grants.Select(grant => grant.To.UserId!.Value).Distinct().ToList();
        var known = await (
            from filing in db.FilingsInForce.AsNoTracking()
            from user in db.Users
            where fiches.Contains(filing.FicheId) && people.Contains(user.Id)
            select new KnownTo { FicheId = filing.FicheId, UserId = user.Id }
        )
            .WithoutConflicts(db, pair => pair.FicheId, pair => pair.UserId)
            .ToHashSetAsync(cancellation);
        var written = await db
            .OutboxMessages.AsNoTracking()
            .Where(message =>
                message.Kind == OutboxMessageKind.RejectionWarning && message.CallId != null && calls.Contains(message.CallId.Value)
            )
            .Select(message => message.UniqueKey)
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        return (
            from call in words
            from to in grants
                .Where(grant => grant.CallId == call.Id || grant.ProgrammeId == call.ProgrammeId)
                .Select(grant => grant.To)
                .Distinct()
            from day in due.Where(waiting =>
                    waiting.CallId == call.Id && known.Contains(new() { FicheId = waiting.FicheId, UserId = to.UserId!.Value })
                )
                .GroupBy(waiting => (waiting.Day, Due: waiting.Due!))
            let letter = new RejectionWarningMailTemplate(
                to.Name,
                day.Count(),
                day.Key.Day,
                call.Title,
                call.ProgrammeName,
                site.Value.Link($"/coordination/appels/{call.Slug}/recevabilite")
            )
            let reminder = new ReminderToWrite(letter, to, ReminderToWrite.KeyOf(day.Key.Due, call.Id, to.UserId!.Value), null)
            where !written.Contains(reminder.Key)
            select (call.Id, Reminder: reminder)
        ).ToLookup(entry => entry.Id, entry => entry.Reminder);
    }

    private sealed record Waiting(Guid CallId, Guid ProgrammeId, Guid FicheId, DateOnly Day, DueReminder? Due);

    /// <summary>A fiche and someone who may know of it.</summary>
    private sealed record KnownTo
    {
        public required Guid FicheId { get; init; }

        public required Guid UserId { get; init; }
    }
}
