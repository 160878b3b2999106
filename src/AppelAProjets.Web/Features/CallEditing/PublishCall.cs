using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>Makes a call public, with its first recorded version. It opens by itself at the date of its calendar.</summary>
internal sealed class PublishCall(
    AppDbContext db,
    EditedCallReads reads,
    PublicationContextReads contexts,
    TimeProvider clock,
    AuditLog audit
)
{
    /// <returns>A refusal for each line of the summary of the settings that keeps it from being public.</returns>
    public async Task<Outcome> ExecuteAsync(Guid callId, Guid personId, CancellationToken cancellation) =>
        await db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var call = await db.Calls.SingleAsync(c => c.Id == callId, token);
                if (call.PublishedAt is not null)
                {
                    return Outcome.Done;
                }

                var now = clock.UtcNow();
                var settings = await reads.SettingsAsync(callId, token);
                IReadOnlyList<PublicationShortcoming> blocking =
                [
                    .. PublicationCheck
                        .Run(settings, await contexts.ReadAsync(call.ProgrammeId, callId, token), now)
                        .Where(shortcoming => shortcoming.Blocks),
                ];
                if (blocking.Count > 0)
                {
                    return Outcome.Refuse(blocking.Select(shortcoming => new Refusal(shortcoming.Code, string.Empty, shortcoming.Message)));
                }

                if (call.Publish(now) is { Count: > 0 } refusals)
                {
                    return Outcome.Refuse(refusals.Select(refusal => refusal with { Field = string.Empty }));
                }

                if (!await db.FilingSequences.AnyAsync(sequence => sequence.CallId == callId, token))
                {
                    db.FilingSequences.Add(new FilingSequence(callId));
                }

                var number =
                    1 + await db.CallVersions.Where(version => version.CallId == callId).MaxAsync(version => (int?)version.Number, token)
                    ?? 1;
                db.CallVersions.Add(new CallVersion(clock.NewId(), callId, number, settings, string.Empty, personId, now));
                audit.Record(personId, AuditAct.CallPublished, callId, null, $"Appel publié, version {number} de ses paramètres.");
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}

/// <summary>Makes a published call a draft again, while nobody wrote a fiche.</summary>
internal sealed class UnpublishCall(AppDbContext db, AuditLog audit)
{
    public async Task<Outcome> ExecuteAsync(Guid callId, Guid personId, CancellationToken cancellation) =>
        await db.InWriteTransactionAsync<Outcome>(
            async token =>
            {
                var call = await db.Calls.SingleAsync(c => c.Id == callId, token);
                if (call.PublishedAt is null)
                {
                    return Outcome.Done;
                }

                var fiches = await db.Fiches.CountAsync(fiche => fiche.CallId == callId, token);
                if (fiches > 0)
                {
                    return new Refusal(
                        "unpublish.fiches",
                        string.Empty,
                        $"{fiches} fiche(s) sont déjà commencées dans cet appel\u00A0: il reste public. Vous pouvez encore changer ses "
                            + "paramètres, chaque changement est daté et gardé.",
                        RefusalKind.Closed
                    );
                }

                call.Unpublish();
                audit.Record(personId, AuditAct.CallUnpublished, callId, null, "Appel dépublié\u00A0: il est de nouveau un brouillon.");
                await db.SaveChangesAsync(token);
                return Outcome.Done;
            },
            cancellation
        );
}
