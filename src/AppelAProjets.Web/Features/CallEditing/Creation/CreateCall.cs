using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>The names a new call is asked.</summary>
/// <param name="ProgrammeId">Its programme, which the person coordinates.</param>
/// <param name="Title">Its title.</param>
/// <param name="Code">Its code, the beginning of fiche numbers.</param>
/// <param name="Slug">Its name in addresses.</param>
internal sealed record CallNames(Guid ProgrammeId, string Title, string Code, string Slug);

/// <summary>Creates a call, always as a draft.</summary>
internal sealed class CreateCall(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    /// <param name="names">Its names.</param>
    /// <param name="settings">What it starts from; identities of its parts are made anew.</param>
    /// <param name="origin">Where the settings come from, for the journal.</param>
    /// <param name="personId">Who creates it.</param>
    /// <param name="cancellation">Cancellation.</param>
    /// <param name="modelId">The call whose documents are taken too, or null.</param>
    public async Task<Outcome> ExecuteAsync(
        CallNames names,
        CallSettings settings,
        string origin,
        Guid personId,
        CancellationToken cancellation,
        Guid? modelId = null
    )
    {
        try
        {
            return await db.InWriteTransactionAsync(token => CreateAsync(names, settings, origin, personId, modelId, token), cancellation);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return Taken(nameof(names.Slug));
        }
    }

    private async Task<Outcome> CreateAsync(
        CallNames names,
        CallSettings settings,
        string origin,
        Guid personId,
        Guid? modelId,
        CancellationToken cancellation
    )
    {
        var fresh = (settings with { Text = settings.Text with { Title = names.Title } }).WithNewIdentities(clock.NewId);
        var refusals = CallNameRules
            .Check(names.Slug, names.Code)
            .Concat(Enum.GetValues<CallSection>().SelectMany(section => CallSettingsCheck.Wrong(section, fresh)))
            .ToList();
        if (await db.Calls.AnyAsync(call => call.Slug == names.Slug, cancellation))
        {
            refusals.Add(Taken(nameof(names.Slug)));
        }

        if (await db.Calls.AnyAsync(call => call.Code == names.Code, cancellation))
        {
            refusals.Add(Taken(nameof(names.Code)));
        }

        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var now = clock.UtcNow();
        var created = new Call(clock.NewId(), names.ProgrammeId, names.Slug, names.Code, fresh.Text, fresh.Schedule);
        created.Apply(fresh, now);
        db.Calls.Add(created);
        db.ScoringGrids.Add(fresh.Grid.ToGrid(created.Id, 1, clock.NewId));
        db.FilingSequences.Add(new FilingSequence(created.Id));
        foreach (
            var document in await db.CallDocuments.AsNoTracking().Where(document => document.CallId == modelId).ToListAsync(cancellation)
        )
        {
            db.CallDocuments.Add(
                new CallDocument(clock.NewId(), created.Id, document.Position, document.Title, document.FileId, personId, now)
            );
        }

        audit.Record(personId, AuditAct.CallCreated, created.Id, null, $"Appel créé en brouillon, {origin}.");
        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }

    private static Refusal Taken(string field) =>
        field == nameof(CallNames.Slug)
            ? new("call.slug.taken", field, "Un autre appel a déjà cette adresse\u00A0: choisissez-en une autre.")
            : new(
                "call.code.taken",
                field,
                "Un autre appel a déjà ce code\u00A0: les numéros de ses fiches se confondraient. Choisissez-en un autre."
            );
}
