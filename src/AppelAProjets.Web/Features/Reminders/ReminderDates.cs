using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>What a date makes reminders of.</summary>
internal enum ReminderSubject
{
    /// <summary>A running call: its own closing, and the end of its ratings.</summary>
    Call,

    /// <summary>A later closing that unfiled drafts of a running call follow.</summary>
    Extension,

    /// <summary>A complement to give.</summary>
    Complement,

    /// <summary>A fiche that silence is about to reject.</summary>
    Rejection,
}

/// <summary>A date reminders are planned from.</summary>
/// <param name="Subject">What it is the date of.</param>
/// <param name="CallId">The call.</param>
/// <param name="Schedule">Its milestones.</param>
/// <param name="Since">UTC instant a complement was asked; elsewhere the date itself.</param>
/// <param name="At">UTC instant of the closing, of the end of the complement, or of the reception of the fiche.</param>
internal sealed record ReminderDate(ReminderSubject Subject, Guid CallId, CallSchedule Schedule, DateTime Since, DateTime At)
{
    /// <summary>Whether one of its reminders may leave now; who should have it, and whether they had it, is not looked at.</summary>
    public bool IsDue(DateTime now) =>
        Subject switch
        {
            ReminderSubject.Call => ReminderPolicy.ForApplicants(Schedule, now) is not null
                || ReminderPolicy.ForEvaluators(Schedule, now) is not null,
            ReminderSubject.Extension => ReminderPolicy.ForApplicants(Schedule.ExtendedTo(At), now) is not null,
            ReminderSubject.Complement => ReminderPolicy.ForComplement(Schedule, Since, At, now) is not null,
            ReminderSubject.Rejection => ReminderPolicy.ForRejection(Schedule, At, now) is not null,
            _ => throw new ArgumentOutOfRangeException(nameof(now), Subject, "Unknown subject."),
        };
}

/// <summary>Reads every date in one command, so that a beat that finds nothing due costs no more.</summary>
internal sealed class ReminderDates(AppDbContext db)
{
    public async Task<IReadOnlyList<ReminderDate>> DueAsync(DateTime now, CancellationToken cancellation)
    {
        var (oldest, latest) = RejectionWarnings.Received(now);
        var running = db
            .Calls.AsNoTracking()
            .Where(call =>
                call.PublishedAt != null && call.ArchivedAt == null && call.Schedule.OpensAt <= now && call.Schedule.RatingEndsAt >= now
            );
        var waiting = db.FilingsInForce.Where(filing =>
            !db.Decisions.Any(decision => decision.FicheId == filing.FicheId && decision.ReleasedAt != null)
        );
        var dates = running
            .Select(call => new
            {
                Subject = 0,
                call.Id,
                call.Schedule,
                Since = call.Schedule.ClosesAt,
                At = call.Schedule.ClosesAt,
                IsPublic = true,
            })
            .Concat(
                from call in running
                join fiche in db.Fiches on call.Id equals fiche.CallId
                where fiche.FiledNumber == null && fiche.WithdrawnAt == null && fiche.ExtendedUntil > call.Schedule.ClosesAt
                select new
                {
                    Subject = 1,
                    call.Id,
                    call.Schedule,
                    Since = fiche.ExtendedUntil!.Value,
                    At = fiche.ExtendedUntil!.Value,
                    IsPublic = true,
                }
            )
            .Concat(
                from request in db.ComplementRequests.Pending()
                where request.DueAt >= now
                join call in db.Calls on request.CallId equals call.Id
                select new
                {
                    Subject = 2,
                    call.Id,
                    call.Schedule,
                    Since = request.AskedAt,
                    At = request.DueAt,
                    IsPublic = true,
                }
            )
            // Apart, so that each is a range of one index, read before its call is.
            .Concat(
                from filing in waiting
                where filing.ReceivedEarlierAt == null && filing.FiledAt >= oldest && filing.FiledAt <= latest
                join call in db.Calls on filing.CallId equals call.Id
                select new
                {
                    Subject = 3,
                    call.Id,
                    call.Schedule,
                    Since = filing.FiledAt,
                    At = filing.FiledAt,
                    IsPublic = call.PublishedAt != null && call.ArchivedAt == null,
                }
            )
            .Concat(
                from filing in waiting
                where filing.ReceivedEarlierAt >= oldest && filing.ReceivedEarlierAt <= latest
                join call in db.Calls on filing.CallId equals call.Id
                select new
                {
                    Subject = 3,
                    call.Id,
                    call.Schedule,
                    Since = filing.ReceivedEarlierAt!.Value,
                    At = filing.ReceivedEarlierAt!.Value,
                    IsPublic = call.PublishedAt != null && call.ArchivedAt == null,
                }
            );
        return
        [
            .. (await dates.ToListAsync(cancellation))
                .Where(date => date.IsPublic)
                .Select(date => new ReminderDate((ReminderSubject)date.Subject, date.Id, date.Schedule, date.Since, date.At))
                .Where(date => date.IsDue(now)),
        ];
    }
}
