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
internal sealed class ReleaseDecisions(AppDbContext db, TimeProvider clock, Outbox outbox, AuditLog audit, DecisionsToReleaseReads waiting)
{
    /// <returns>How many decisions are released: none at a second run.</returns>
    public async Task<Outcome<int>> ExecuteAsync(CoordinatedCall call, ReleaseForm form, Guid personId, CancellationToken cancellation)
    {
        if (!form.Confirm)
        {
            return new Refusal("release.confirm", nameof(form.Confirm), "Cochez la case pour confirmer l’envoi.");
        }

        try
        {
            return await db.InWriteTransactionAsync(token => ReleaseAsync(call, form, personId, token), cancellation);
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

    private async Task<Outcome<int>> ReleaseAsync(CoordinatedCall seen, ReleaseForm form, Guid personId, CancellationToken cancellation)
    {
        var now = clock.UtcNow();
        var call = await db.Calls.SingleAsync(c => c.Id == seen.Id, cancellation);
        if (DecisionPeriod.WhyNot(call.State(now)) is [var closed, ..])
        {
            return closed;
        }

        var money = await waiting.MoneyAsync(seen with { EnvelopeCents = call.EnvelopeCents }, personId, cancellation);
        if (WhyNot(money, form) is { } refusal)
        {
            return refusal;
        }

        var toRelease = await waiting.FindAsync(seen, personId, cancellation);
        if (toRelease.Count == 0)
        {
            return 0;
        }

        if (DecisionsToReleaseReads.SealOf(toRelease) != form.Seal)
        {
            return Outcome.Overtaken;
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
        return toRelease.Count;
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
internal sealed class ReleaseForm
{
    public bool Confirm { get; set; }

    /// <summary>The decisions that were shown.</summary>
    public string? Seal { get; set; }

    /// <summary>Why the envelope is exceeded, when it is.</summary>
    public string? ExceedReason { get; set; }
}
