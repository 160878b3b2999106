using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Programmes;
using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Reminders.Mails;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>Who has a complement to give that is about to be due.</summary>
internal sealed class ComplementReminders(AppDbContext db, IOptions<SiteOptions> site)
{
    /// <summary>The reminders due and not written yet, by call.</summary>
    public async Task<ILookup<Guid, ReminderToWrite>> DueAsync(DateTime now, CancellationToken cancellation)
    {
        var pending = await (
            from request in db.ComplementRequests.AsNoTracking().Pending()
            where request.DueAt >= now
            join fiche in db.Fiches on request.FicheId equals fiche.Id
            where fiche.WithdrawnAt == null
            join member in db.OrganisationMembers on fiche.OrganisationId equals member.OrganisationId
            join user in db.Users on member.UserId equals user.Id
            orderby fiche.Id, user.Id
            select new Row(
                request.Id,
                fiche.CallId,
                fiche.Id,
                fiche.Number!,
                fiche.Title,
                request.AskedAt,
                request.DueAt,
                fiche.Call.Text.Title,
                fiche.Call.Schedule,
                fiche.Call.Programme!.Name,
                fiche.Call.Programme!.Contact,
                user.Id,
                user.Email!,
                user.DisplayName
            )
        ).ToListAsync(cancellation);
        var due = pending
            .Select(row => (Row: row, Due: ReminderPolicy.ForComplement(row.Schedule, row.AskedAt, row.DueAt, now)))
            .Where(entry => entry.Due is not null)
            .Select(entry => (entry.Row.CallId, Reminder: Write(entry.Row, entry.Due!)))
            .ToList();
        var calls = due.Select(entry => entry.CallId).Distinct().ToList();
        var written = await db
            .OutboxMessages.AsNoTracking()
            .Where(message =>
                message.Kind == OutboxMessageKind.ComplementReminder && message.CallId != null && calls.Contains(message.CallId.Value)
            )
            .Select(message => message.UniqueKey)
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        return due.Where(entry => !written.Contains(entry.Reminder.Key)).ToLookup(entry => entry.CallId, entry => entry.Reminder);
    }

    private ReminderToWrite Write(Row row, DueReminder due) =>
        new(
            new ComplementReminderMailTemplate
            {
                Reader = row.Reader,
                Number = row.Number,
                Title = row.Title,
                CallTitle = row.CallTitle,
                ProgrammeName = row.ProgrammeName,
                Contact = row.Contact,
                DueAt = row.DueAt,
                Zone = row.Schedule.Zone,
                Link = site.Value.Link($"/fiches/{row.FicheId}"),
            },
            new Addressee(row.UserId, row.Email, row.Reader),
            ReminderToWrite.KeyOf(due, row.RequestId, row.UserId),
            row.FicheId
        );

    private sealed record Row(
        Guid RequestId,
        Guid CallId,
        Guid FicheId,
        string Number,
        string Title,
        DateTime AskedAt,
        DateTime DueAt,
        string CallTitle,
        CallSchedule Schedule,
        string ProgrammeName,
        Contact Contact,
        Guid UserId,
        string Email,
        string Reader
    );
}
