using AppelAProjets.Domain;
using AppelAProjets.Domain.Deliberations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Deliberations;

/// <summary>
/// Records what is decided on one fiche. The envelope is judged in the same write transaction, and the call's revision moves with it: two
/// people granting the last euros at once can't both succeed, whatever the database.
/// </summary>
internal sealed class RecordDecision(AppDbContext db, TimeProvider clock, AuditLog audit)
{
    public async Task<Outcome> ExecuteAsync(
        CoordinatedCall call,
        Guid ficheId,
        DecisionForm form,
        Guid personId,
        CancellationToken cancellation
    )
    {
        try
        {
            return await db.InWriteTransactionAsync(token => DecideAsync(call, ficheId, form, personId, token), cancellation);
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

    private async Task<Outcome> DecideAsync(
        CoordinatedCall seen,
        Guid ficheId,
        DecisionForm form,
        Guid personId,
        CancellationToken cancellation
    )
    {
        var filing = await db
            .EligibleFilings.AsNoTracking()
            .Where(f => f.FicheId == ficheId && f.CallId == seen.Id)
            .WithoutConflictsOf(db, personId)
            .Select(f => new { f.RequestedCents, f.Fiche.Number })
            .SingleOrDefaultAsync(cancellation);
        if (filing is null)
        {
            return Outcome.NotFound;
        }

        var now = clock.UtcNow();
        var call = await db.Calls.SingleAsync(c => c.Id == seen.Id, cancellation);
        var decision = await db.Decisions.SingleOrDefaultAsync(d => d.FicheId == ficheId, cancellation);
        if (decision?.Version != form.Version)
        {
            return Outcome.Overtaken;
        }

        var refusals = new List<Refusal>(DecisionPeriod.WhyNot(call.State(now)));
        var (outcome, granted) = Read(form, refusals);
        if (refusals.Count > 0 || outcome is not { } chosen)
        {
            return Outcome.Refuse(refusals);
        }

        var isNew = decision is null;
        decision ??= Decision.On(clock.NewId(), call.Id, ficheId);
        refusals.AddRange(
            decision.Decide(chosen, granted, form.Motive?.ReplaceLineEndings("\n") ?? string.Empty, filing.RequestedCents, personId, now)
        );
        refusals.AddRange(decision.Tell(form.Comment?.ReplaceLineEndings("\n") ?? string.Empty));
        if (refusals.Count > 0)
        {
            return Outcome.Refuse(refusals);
        }

        // Someone in conflict is judged on what they may know: a refusal would tell, one amount after another, what a hidden fiche was
        // granted. The whole is judged at release (docs/decisions/envelope-and-conflicts.md).
        var counted = await db.CountedDecisions()
            .Where(d => d.CallId == call.Id)
            .WithoutConflictsOf(db, personId)
            .ToCountedAsync(cancellation);
        var judgement = Envelope.Judge(call.EnvelopeCents, counted, ficheId, decision.GrantedCents, form.Exceed, form.ExceedReason);
        if (judgement.Refusals.Count > 0)
        {
            return Outcome.Refuse(judgement.Refusals);
        }

        if (isNew)
        {
            db.Decisions.Add(decision);
        }

        if (judgement.IsMoved)
        {
            call.TouchEnvelope();
        }

        var word = FrenchWords.For(decision.Outcome).Text;
        audit.Record(
            personId,
            AuditAct.DecisionRecorded,
            call.Id,
            ficheId,
            decision.GrantedCents > 0
                ? $"{filing.Number}\u00A0: {word}, {FrenchNumbers.WholeEuros(decision.GrantedCents)}."
                : $"{filing.Number}\u00A0: {word}."
        );
        if (judgement.ExceededByCents > 0)
        {
            audit.Record(
                personId,
                AuditAct.EnvelopeExceeded,
                call.Id,
                ficheId,
                $"Enveloppe dépassée de {FrenchNumbers.WholeEuros(judgement.ExceededByCents)} avec {filing.Number}. Raison\u00A0: "
                    + $"{form.ExceedReason!.Trim()}"
            );
        }

        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }

    private static (DecisionOutcome? Outcome, long? GrantedCents) Read(DecisionForm form, List<Refusal> refusals)
    {
        var outcome = form.ReadOutcome();
        if (outcome is null)
        {
            refusals.Add(new Refusal("decision.outcome", nameof(form.Outcome), "Choisissez une décision."));
        }

        if (string.IsNullOrWhiteSpace(form.Granted))
        {
            return (outcome, null);
        }

        if (Money.TryParse(form.Granted, out var granted))
        {
            return (outcome, granted.Cents);
        }

        refusals.Add(
            new Refusal(
                "decision.granted.unreadable",
                nameof(Decision.GrantedCents),
                "Ce montant n’est pas lisible. Écrivez par exemple 1 234,50."
            )
        );
        return (outcome, null);
    }
}
