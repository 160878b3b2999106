using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Reminders;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Outbox;
using AppelAProjets.Web.Features.Reminders.Mails;
using AppelAProjets.Web.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.Reminders;

/// <summary>Who has a draft that is not filed, and what it misses: the list of the editor and of the filing itself.</summary>
internal sealed class ApplicantReminders(AppDbContext db, IOptions<SiteOptions> site)
{
    /// <summary>The reminders of the drafts that close together.</summary>
    /// <param name="call">The call, with their closing.</param>
    /// <param name="until">The extension they follow, or null for those that close with the call.</param>
    /// <param name="due">The reminder due.</param>
    /// <param name="now">UTC instant.</param>
    /// <param name="cancellation">Cancellation.</param>
    public async Task<IReadOnlyList<ReminderToWrite>> DueAsync(
        CallToRemind call,
        DateTime? until,
        DueReminder due,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var written = await db
            .OutboxMessages.AsNoTracking()
            .Where(message => message.CallId == call.Id && message.Kind == OutboxMessageKind.ApplicantReminder)
            .Select(message => message.UniqueKey)
            .ToHashSetAsync(StringComparer.Ordinal, cancellation);
        var audience = await AudienceAsync(call, until, due, cancellation);
        var missing = audience.Where(reader => !written.Contains(reader.Key(due))).ToList();
        if (missing.Count == 0)
        {
            return [];
        }

        var drafts = await DraftsAsync([.. missing.Select(reader => reader.FicheId).Distinct()], cancellation);
        var filed = await FiledAsync(call, [.. drafts.Values.Select(draft => draft.OrganisationId).Distinct()], cancellation);
        return
        [
            .. missing.Select(reader =>
                Write(call, due, now, reader, drafts[reader.FicheId], filed[drafts[reader.FicheId].OrganisationId])
            ),
        ];
    }

    /// <summary>The members, at the due instant, of organisations with an unfiled draft started before it.</summary>
    private Task<List<Reader>> AudienceAsync(CallToRemind call, DateTime? until, DueReminder due, CancellationToken cancellation) =>
        (
            from fiche in until is null
                ? db.Fiches.AsNoTracking().Where(f => f.ExtendedUntil == null || f.ExtendedUntil <= call.Schedule.ClosesAt)
                : db.Fiches.AsNoTracking().Where(f => f.ExtendedUntil == until)
            where fiche.CallId == call.Id && fiche.FiledNumber == null && fiche.WithdrawnAt == null && fiche.CreatedAt < due.DueAt
            join member in db.OrganisationMembers on fiche.OrganisationId equals member.OrganisationId
            where member.JoinedAt < due.DueAt
            join user in db.Users on member.UserId equals user.Id
            orderby fiche.Id, user.Id
            select new Reader(fiche.Id, user.Id, user.Email!, user.DisplayName)
        ).ToListAsync(cancellation);

    private Task<Dictionary<Guid, Draft>> DraftsAsync(Guid[] ids, CancellationToken cancellation) =>
        db
            .Fiches.AsNoTracking()
            .Where(fiche => ids.Contains(fiche.Id))
            .Select(fiche => new Draft(fiche.Id, fiche.OrganisationId, fiche.Organisation.Kind, fiche.Title, fiche.Content))
            .ToDictionaryAsync(draft => draft.Id, cancellation);

    private async Task<ILookup<Guid, FiledFiche>> FiledAsync(CallToRemind call, Guid[] organisations, CancellationToken cancellation)
    {
        var filed = await db
            .FilingsInForce.AsNoTracking()
            .Where(filing => filing.CallId == call.Id && organisations.Contains(filing.Fiche.OrganisationId))
            .OrderBy(filing => filing.Fiche.Number)
            .Select(filing => new { filing.Fiche.OrganisationId, Fiche = new FiledFiche(filing.Fiche.Number!, filing.Title) })
            .ToListAsync(cancellation);
        return filed.ToLookup(row => row.OrganisationId, row => row.Fiche);
    }

    private ReminderToWrite Write(
        CallToRemind call,
        DueReminder due,
        DateTime now,
        Reader reader,
        Draft draft,
        IEnumerable<FiledFiche> filed
    )
    {
        var letter = new ApplicantReminderMailTemplate
        {
            Reader = reader.Name,
            Title = draft.Title,
            CallTitle = call.Title,
            ProgrammeName = call.ProgrammeName,
            Contact = call.Contact,
            ClosesAt = call.Schedule.ClosesAt,
            Zone = call.Schedule.Zone,
            Left = call.Schedule.ClosesAt - now,
            Missing = FilingCheck.Run(draft.Content, call.ConditionsFor(draft.OrganisationKind)),
            AlreadyFiled = [.. filed],
            Link = site.Value.Link($"/fiches/{draft.Id}/verification"),
        };
        return new ReminderToWrite(letter, new Addressee(reader.UserId, reader.Email, reader.Name), reader.Key(due), draft.Id);
    }

    private sealed record Reader(Guid FicheId, Guid UserId, string Email, string Name)
    {
        public string Key(DueReminder due) => ReminderToWrite.KeyOf(due, FicheId, UserId);
    }

    private sealed record Draft(
        Guid Id,
        Guid OrganisationId,
        Domain.Organisations.OrganisationKind OrganisationKind,
        string Title,
        FicheContent Content
    );
}
