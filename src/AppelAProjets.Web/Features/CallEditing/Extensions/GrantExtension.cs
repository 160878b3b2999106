using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.CallEditing.Mails;
using AppelAProjets.Web.Features.CallEditing.Sections;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Features.CallEditing.Extensions;

/// <summary>
/// Grants one organisation a later closing, or moves it: the extension, its fiches, the journal and the letters in one save.
/// </summary>
internal sealed class GrantExtension(
    AppDbContext db,
    ExtensionReads reads,
    TimeProvider clock,
    AuditLog audit,
    Outbox outbox,
    IOptions<SiteOptions> site
)
{
    public async Task<Outcome> ExecuteAsync(Guid callId, ExtensionForm form, Guid personId, CancellationToken cancellation)
    {
        try
        {
            return await db.InWriteTransactionAsync(token => GrantAsync(callId, form, personId, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Outcome.Overtaken;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Outcome.Overtaken;
        }
    }

    private async Task<Outcome> GrantAsync(Guid callId, ExtensionForm form, Guid personId, CancellationToken cancellation)
    {
        var call = await db.Calls.Include(c => c.Programme).SingleAsync(c => c.Id == callId, cancellation);
        var fiches = await reads
            .Open(callId, personId)
            .Include(f => f.Organisation)
            .Where(f => f.OrganisationId == form.OrganisationId)
            .ToListAsync(cancellation);
        if (fiches.Count == 0)
        {
            return new Refusal(
                "extension.organisation",
                nameof(form.OrganisationId),
                "Choisissez une organisation qui a une fiche dans cet appel."
            );
        }

        var organisation = fiches[0].Organisation;
        var current = await db.DeadlineExtensions.SingleOrDefaultAsync(
            e => e.CallId == callId && e.OrganisationId == organisation.Id,
            cancellation
        );
        var known = (form.Known ?? string.Empty)
            .Split(';')
            .FirstOrDefault(token => token.StartsWith($"{organisation.Id:N}:", StringComparison.Ordinal));
        if (known != (current is null ? null : $"{organisation.Id:N}:{current.Version}"))
        {
            return Outcome.Overtaken;
        }

        var refusals = new List<Refusal>();
        var now = clock.UtcNow();
        var local = FormParsing.Instant(form.Until, nameof(form.Until), refusals);
        DateTime? until = local is { } at ? call.Schedule.ToUtc(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)) : null;
        var reason = FormParsing.Text(form.Reason);
        refusals.AddRange(
            DeadlineExtension
                .Check(call.Schedule, current, until, reason, now)
                .Where(refusal => refusals.All(told => told.Field != refusal.Field))
        );
        if (call.PublishedAt is null || call.ArchivedAt is not null || call.DecisionsReleasedAt is not null)
        {
            refusals.Add(
                new Refusal("extension.call", string.Empty, "Cet appel n’est pas en cours\u00A0: on ne peut pas y prolonger la clôture.")
            );
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        if (current is null)
        {
            current = new DeadlineExtension(clock.NewId(), callId, organisation.Id, until!.Value, reason, personId, now);
            db.DeadlineExtensions.Add(current);
        }
        else
        {
            current.Move(until!.Value, reason, personId, now);
        }

        foreach (var fiche in fiches)
        {
            fiche.Extend(current.Until);
            audit.Record(
                personId,
                AuditAct.ExtensionGranted,
                callId,
                fiche.Id,
                $"{organisation.Name}\u00A0: clôture prolongée jusqu’au {FrenchDates.Long(current.Until, call.Schedule.Zone)}. {reason}"
            );
        }

        await TellAsync(call, current, organisation.Name, fiches[0], cancellation);
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }

    private async Task TellAsync(
        Call call,
        DeadlineExtension extension,
        string organisation,
        FicheAction fiche,
        CancellationToken cancellation
    )
    {
        var readers = await db.MembersOf(extension.OrganisationId).Accounts(db).ToAddresseesAsync(cancellation);
        foreach (var reader in readers)
        {
            var letter = new ExtensionMailTemplate
            {
                Reader = reader.Name,
                Organisation = organisation,
                CallTitle = call.Text.Title,
                ProgrammeName = call.Programme!.Name,
                Contact = call.Programme.Contact,
                Until = extension.Until,
                Zone = call.Schedule.Zone,
                Why = extension.Reason,
                Link = site.Value.Link("/mes-fiches"),
            };
            await outbox.AddAsync(
                letter,
                reader,
                $"extension:{extension.Id}:{extension.GrantedAt.Ticks}:{reader.UserId}",
                call.Id,
                fiche.Id
            );
        }
    }
}
