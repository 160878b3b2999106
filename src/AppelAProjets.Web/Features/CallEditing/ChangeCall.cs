using AppelAProjets.Domain;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Features.CallEditing.Settings;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>What a form makes of the settings.</summary>
/// <param name="Settings">The settings as asked.</param>
/// <param name="Refusals">What could not be read; then nothing is saved.</param>
internal sealed record SettingsReading(CallSettings Settings, IReadOnlyList<Refusal> Refusals)
{
    public static SettingsReading Of(CallSettings settings) => new(settings, []);
}

/// <summary>A change asked by a coordinator.</summary>
/// <param name="Section">The section of the form.</param>
/// <param name="Print">The fingerprint the form was drawn from (<see cref="SettingsHash"/>).</param>
/// <param name="Apply">Makes the new settings from those in force.</param>
internal sealed record AskedChange(CallSection Section, string Print, Func<CallSettings, SettingsReading> Apply)
{
    /// <summary>One criterion, question or piece of the section, or null for the whole of it.</summary>
    public string? Key { get; init; }

    /// <summary>True once the person has read what changes.</summary>
    public bool Confirmed { get; init; }

    /// <summary>Why, asked when a letter says it to those who already wrote fiches.</summary>
    public string Reason { get; init; } = string.Empty;
}

/// <summary>What became of a change.</summary>
/// <param name="ToConfirm">What would change in a published call, to be read and confirmed before it is saved; null once it is
/// saved.</param>
internal sealed record CallChange(ChangeToConfirm? ToConfirm)
{
    public static CallChange Saved { get; } = new(ToConfirm: null);
}

/// <summary>What a change of a published call would do.</summary>
/// <param name="Differences">What changes.</param>
/// <param name="ReasonNeeded">True when a letter says it to those who wrote fiches.</param>
/// <param name="Organisations">Organisations that will be written to.</param>
/// <param name="EvaluationsToReopen">Filed evaluations that will become drafts again.</param>
/// <param name="Refusals">What keeps the confirmation from being taken: the reason that lacks.</param>
internal sealed record ChangeToConfirm(
    IReadOnlyList<SettingDifference> Differences,
    bool ReasonNeeded,
    int Organisations,
    int EvaluationsToReopen,
    IReadOnlyList<Refusal> Refusals
);

/// <summary>
/// Changes the settings of a call. A draft simply changes. A published call changes as a recorded version, once the person has read what
/// differs; ratings follow the grid, and those who wrote a fiche are told (docs/domain/calls.md).
/// </summary>
internal sealed class ChangeCall(AppDbContext db, TimeProvider clock, AuditLog audit, CallChangeMails letters)
{
    public async Task<Outcome<CallChange>> ExecuteAsync(Guid callId, AskedChange asked, Guid personId, CancellationToken cancellation) =>
        await db.InWriteTransactionAsync(token => ChangeAsync(callId, asked, personId, token), cancellation);

    private async Task<Outcome<CallChange>> ChangeAsync(Guid callId, AskedChange asked, Guid personId, CancellationToken cancellation)
    {
        var call = await db.Calls.Include(c => c.Objectives).Include(c => c.Neighbourhoods).SingleAsync(c => c.Id == callId, cancellation);
        var grid = await db
            .ScoringGrids.Include(g => g.Criteria)
            .Where(g => g.CallId == callId)
            .OrderByDescending(g => g.Number)
            .FirstAsync(cancellation);
        var stored = CallSettings.Of(call, grid);
        var (settings, refusals) = asked.Apply(stored);
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var differences = SettingDifference.Between(stored, settings);
        if (differences.Count == 0)
        {
            // A second click, or a colleague set the same.
            return CallChange.Saved;
        }

        if (!string.Equals(SettingsHash.Compute(stored, asked.Section, asked.Key), asked.Print, StringComparison.Ordinal))
        {
            return Outcome.Overtaken;
        }

        var wrong = Wrong(asked.Section, settings);
        if (wrong.Count > 0)
        {
            return Outcome.Refuse(wrong);
        }

        var now = clock.UtcNow();
        if (call.PublishedAt is not null)
        {
            var outcome = await AmendAsync(call, grid, stored, settings, differences, asked, personId, now, cancellation);
            if (!outcome.IsDone || outcome.Value.ToConfirm is not null)
            {
                return outcome;
            }
        }
        else if (GridDiffers(differences))
        {
            db.ScoringGrids.Remove(grid);
            db.ScoringGrids.Add(settings.Grid.ToGrid(callId, grid.Number, clock.NewId));
        }

        call.Apply(settings, now);
        audit.Record(
            personId,
            AuditAct.CallSettingsChanged,
            callId,
            null,
            $"Paramètres modifiés\u00A0: {CallSectionSlug.Name(asked.Section).ToLowerInvariant()}. {Told(differences)}"
        );
        await db.SaveChangesAsync(cancellation);
        return CallChange.Saved;
    }

    private async Task<Outcome<CallChange>> AmendAsync(
        Call call,
        ScoringGrid grid,
        CallSettings stored,
        CallSettings settings,
        IReadOnlyList<SettingDifference> differences,
        AskedChange asked,
        Guid personId,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var refusals = AmendmentCheck.Run(
            stored,
            settings,
            await db.Filings.AnyAsync(filing => filing.CallId == call.Id, cancellation),
            now
        );
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        var next = GridDiffers(differences) ? settings.Grid.ToGrid(call.Id, grid.Number + 1, clock.NewId) : null;
        var evaluations = next is null
            ? []
            : await db.Evaluations.Include(e => e.Ratings).Where(e => e.CallId == call.Id).ToListAsync(cancellation);
        var reopened = next is null ? 0 : evaluations.Count(evaluation => evaluation.Follow(grid, next, now));
        var readers = differences.Any(difference => difference.ForApplicants) ? await letters.ReadersAsync(call.Id, cancellation) : [];
        var missing =
            readers.Count > 0 && string.IsNullOrWhiteSpace(asked.Reason)
                ? new Refusal(
                    "change.reason",
                    "Reason",
                    "Dites pourquoi, en quelques mots\u00A0: des fiches sont déjà commencées, et la raison est envoyée à leurs porteurs."
                )
                : null;
        if (!asked.Confirmed || missing is not null || asked.Reason.Length > CallVersion.MaxReasonLength)
        {
            return new CallChange(
                new ChangeToConfirm(
                    differences,
                    readers.Count > 0,
                    readers.Select(reader => reader.OrganisationId).Distinct().Count(),
                    reopened,
                    asked.Confirmed
                        ?
                        [
                            missing
                                ?? new Refusal(
                                    "change.reason",
                                    "Reason",
                                    "La raison compte 1 000 caractères au plus\u00A0: raccourcissez-la."
                                ),
                        ]
                        : []
                )
            );
        }

        if (next is not null)
        {
            db.ScoringGrids.Add(next);
        }

        var number =
            1 + await db.CallVersions.Where(version => version.CallId == call.Id).MaxAsync(version => (int?)version.Number, cancellation)
            ?? 1;
        db.CallVersions.Add(new CallVersion(clock.NewId(), call.Id, number, settings, asked.Reason.Trim(), personId, now));
        await letters.WriteAsync(call, settings, differences, asked.Reason.Trim(), number, readers);
        return CallChange.Saved;
    }

    private static List<Refusal> Wrong(CallSection section, CallSettings settings)
    {
        var wrong = CallSettingsCheck.Wrong(section, settings).ToList();
        if (section is CallSection.Objectives or CallSection.Neighbourhoods)
        {
            wrong.AddRange(MoneyCheck.LostTargets(settings));
        }

        if (section == CallSection.Grid)
        {
            wrong.AddRange(CallSettingsCheck.Wrong(CallSection.Ranking, settings));
        }

        return wrong;
    }

    private static bool GridDiffers(IReadOnlyList<SettingDifference> differences) =>
        differences.Any(difference => difference.Section is CallSection.Grid or CallSection.Ranking);

    private static string Told(IReadOnlyList<SettingDifference> differences) =>
        string.Join("\u00A0; ", differences.Take(8).Select(difference => difference.Label)) + (differences.Count > 8 ? "…" : ".");
}
