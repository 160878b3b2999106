using AppelAProjets.Domain;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Mail;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>
/// Lets applicants read their decisions: the release and the letters are one save, and the unique key of each letter keeps a second run
/// from writing it again (docs/domain/money.md).
/// </summary>
public sealed class ReleaseDecisions(AppDbContext db, TimeProvider clock, Outbox outbox, AuditLog audit, DecisionsToReleaseReads waiting)
{
    public async Task<ReleaseOutcome> ExecuteAsync(CoordinatedCall call, ReleaseForm form, Guid personId, CancellationToken cancellation)
    {
        if (!form.Confirm)
        {
            return ReleaseOutcome.Refused(new Refusal("release.confirm", nameof(form.Confirm), "Cochez la case pour confirmer l’envoi."));
        }

        try
        {
            return await db.InWriteTransactionAsync(token => ReleaseAsync(call, form, personId, token), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ReleaseOutcome.Changed;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return ReleaseOutcome.Changed;
        }
    }

    private async Task<ReleaseOutcome> ReleaseAsync(CoordinatedCall seen, ReleaseForm form, Guid personId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var call = await db.Calls.SingleAsync(c => c.Id == seen.Id, cancellation);
        if (DecisionPeriod.WhyNot(call.State(now)) is [var closed, ..])
        {
            return ReleaseOutcome.Refused(closed);
        }

        var money = await waiting.MoneyAsync(seen with { EnvelopeCents = call.EnvelopeCents }, personId, cancellation);
        if (WhyNot(money, form) is { } refusal)
        {
            return ReleaseOutcome.Refused(refusal);
        }

        var toRelease = await waiting.FindAsync(seen, personId, cancellation);
        if (toRelease.Count == 0)
        {
            return ReleaseOutcome.Nothing;
        }

        if (DecisionsToReleaseReads.SealOf(toRelease) != form.Seal)
        {
            return ReleaseOutcome.Changed;
        }

        var ids = toRelease.Select(d => d.DecisionId).ToList();
        var decisions = await db.Decisions.Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellation);
        var letters = 0;
        foreach (var released in toRelease)
        {
            decisions[released.DecisionId].Release(now);
            foreach (var reader in released.Readers)
            {
                await outbox.AddAsync(
                    released.LetterTo(reader.Name),
                    reader,
                    $"decision:{released.FicheId}:{reader.UserId}",
                    call.Id,
                    released.FicheId
                );
                letters++;
            }
        }

        if (money.ExceededByCents > 0)
        {
            audit.Record(
                personId,
                AuditAct.EnvelopeExceeded,
                call.Id,
                null,
                $"Enveloppe dépassée de {FrenchNumbers.WholeEuros(money.ExceededByCents)} à la diffusion. Raison\u00A0: "
                    + $"{form.ExceedReason!.Trim()}"
            );
        }

        call.Release(now);
        audit.Record(
            personId,
            AuditAct.DecisionsReleased,
            call.Id,
            null,
            $"{FrenchNumbers.Count(toRelease.Count, "décision communiquée", "décisions communiquées")}, "
                + $"{FrenchNumbers.Count(letters, "lettre")}."
        );
        await db.SaveChangesAsync(cancellation);
        return ReleaseOutcome.Released(toRelease.Count);
    }

    private static Refusal? WhyNot(ReleasedMoney money, ReleaseForm form) =>
        money switch
        {
            { IsHidden: true } => new Refusal("release.conflict", string.Empty, ReleasePage.HiddenMoney),
            { ExceededByCents: > 0 and var excess } when !Envelope.IsReason(form.ExceedReason) => new Refusal(
                "release.envelope",
                nameof(form.ExceedReason),
                $"Les décisions dépassent l’enveloppe de {FrenchNumbers.WholeEuros(excess)}. Baissez des montants, ou dites pourquoi "
                    + $"l’enveloppe est dépassée, en {Envelope.ReasonLength} caractères au plus\u00A0: la raison est gardée au journal."
            ),
            _ => null,
        };
}

/// <summary>What confirms a release.</summary>
public sealed class ReleaseForm
{
    public bool Confirm { get; set; }

    /// <summary>The decisions that were shown.</summary>
    public string? Seal { get; set; }

    /// <summary>Why the envelope is exceeded, when it is.</summary>
    public string? ExceedReason { get; set; }
}

/// <summary>What became of a release.</summary>
public sealed record ReleaseOutcome(ReleaseStatus Status, int Count, Refusal? Refusal)
{
    /// <summary>No decision waited: a second run.</summary>
    public static ReleaseOutcome Nothing { get; } = new(ReleaseStatus.Nothing, 0, null);

    /// <summary>The decisions are not those that were shown.</summary>
    public static ReleaseOutcome Changed { get; } = new(ReleaseStatus.Changed, 0, null);

    public static ReleaseOutcome Released(int count) => new(ReleaseStatus.Released, count, null);

    public static ReleaseOutcome Refused(Refusal refusal) => new(ReleaseStatus.Refused, 0, refusal);
}

public enum ReleaseStatus
{
    Released,
    Nothing,
    Changed,
    Refused,
}
