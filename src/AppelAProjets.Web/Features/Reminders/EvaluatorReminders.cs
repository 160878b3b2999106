using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Accounts;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Reminders.Mails;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>Who still has fiches to rate. A member in conflict with a fiche never learns its title here either.</summary>
internal sealed class EvaluatorReminders(AppDbContext db, IOptions<SiteOptions> site)
{
    public async Task<IReadOnlyList<ReminderToWrite>> DueAsync(
        CallToRemind call,
        DueReminder due,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var written = await db
            .OutboxMessages.AsNoTracking()
            .Where(message => message.CallId == call.Id && message.Kind == OutboxMessageKind.EvaluatorReminder)
            .Select(message => message.UniqueKey)
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var rows = await ToRateAsync(call, due, cancellation);
        return
        [
            .. rows.GroupBy(row => (row.UserId, row.Email, row.Name), row => row.Fiche)
                .Select(reader => Write(call, due, now, new Addressee(reader.Key.UserId, reader.Key.Email, reader.Key.Name), [.. reader]))
                .Where(reminder => !written.Contains(reminder.Key)),
        ];
    }

    private Task<List<Row>> ToRateAsync(CallToRemind call, DueReminder due, CancellationToken cancellation) =>
        (
            from assignment in db.Unfinished()
            where
                assignment.CallId == call.Id
                && assignment.AssignedAt < due.DueAt
                && db.RoleGrants.Any(grant =>
                    grant.UserId == assignment.EvaluatorId
                    && grant.Role == CallRole.Evaluator
                    && (grant.CallId == call.Id || grant.ProgrammeId == call.ProgrammeId)
                )
            join filing in db.EligibleFilings on assignment.FicheId equals filing.FicheId
            join user in db.Users on assignment.EvaluatorId equals user.Id
            orderby user.Id, filing.Fiche.Number
            select new Row(user.Id, user.Email!, user.DisplayName, new FiledFiche(filing.Fiche.Number!, filing.Title))
        )
            .AsNoTracking()
            .ToListAsync(cancellation);

    private ReminderToWrite Write(CallToRemind call, DueReminder due, DateTime now, Addressee to, IReadOnlyList<FiledFiche> fiches)
    {
        var letter = new EvaluatorReminderMailTemplate
        {
            Reader = to.Name,
            CallTitle = call.Title,
            ProgrammeName = call.ProgrammeName,
            Contact = call.Contact,
            RatingEndsAt = call.Schedule.RatingEndsAt,
            Zone = call.Schedule.Zone,
            Left = call.Schedule.RatingEndsAt - now,
            Fiches = fiches,
            Link = site.Value.Link("/evaluation"),
        };
        return new ReminderToWrite(letter, to, ReminderToWrite.KeyOf(due, call.Id, to.UserId!.Value), null);
    }

    private sealed record Row(Guid UserId, string Email, string Name, FiledFiche Fiche);
}
