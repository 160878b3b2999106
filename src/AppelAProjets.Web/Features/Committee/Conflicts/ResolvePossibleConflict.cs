using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Data;
using AppelAProjets.Web.Data.Audit;
using AppelAProjets.Web.Data.Queries;
using AppelAProjets.Web.Platform.Audit;
using AppelAProjets.Web.Platform.Security;
using AppelAProjets.Web.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace AppelAProjets.Web.Features.Committee.Conflicts;

/// <summary>
/// Settles a possible tie: confirmed, it becomes a déport declared on the member's behalf; dismissed, it is not suggested again.
/// </summary>
internal sealed class ResolvePossibleConflict(
    AppDbContext db,
    PossibleConflictReads ties,
    DeclareConflict declare,
    TimeProvider clock,
    AuditLog audit
)
{
    /// <returns>«Not found» when nothing of the kind is suggested (any more).</returns>
    public Task<Outcome> ExecuteAsync(
        CoordinatedCall call,
        AssignmentPair pair,
        PossibleConflictForm form,
        Guid coordinatorId,
        CancellationToken cancellation
    ) => db.InWriteTransactionAsync(token => SettleAsync(call, pair, form, coordinatorId, token), cancellation);

    private async Task<Outcome> SettleAsync(
        CoordinatedCall call,
        AssignmentPair pair,
        PossibleConflictForm form,
        Guid coordinatorId,
        CancellationToken cancellation
    )
    {
        var known = db.FilingsKnownTo(call.Id, coordinatorId).Where(f => f.FicheId == pair.FicheId);
        if (!(await ties.ReadAsync(call, known, cancellation)).Any(tie => tie.Pair == pair))
        {
            return Outcome.NotFound;
        }

        if (form.Answer == PossibleConflictForm.Confirm)
        {
            await declare.AddToSaveAsync(
                new Declaration(pair.FicheId, pair.EvaluatorId, ConflictKind.Structure, form.WordsText, coordinatorId),
                cancellation
            );
        }
        else if (form.WordsText.Length is 0 or > ConflictDismissal.MaxWordsLength)
        {
            return new Refusal(
                "tie.words",
                nameof(PossibleConflictForm.Words),
                $"Dites en quelques mots pourquoi il n’y a pas de lien, en {ConflictDismissal.MaxWordsLength} caractères au plus\u00A0: "
                    + "c’est gardé au journal."
            );
        }
        else
        {
            db.ConflictDismissals.Add(new ConflictDismissal(clock.NewId(), call.Id, pair, form.WordsText, coordinatorId, clock.UtcNow()));
            var name = await db.Users.Where(u => u.Id == pair.EvaluatorId).Select(u => u.DisplayName).SingleAsync(cancellation);
            audit.Record(
                coordinatorId,
                AuditAct.PossibleConflictDismissed,
                call.Id,
                pair.FicheId,
                $"Aucun lien retenu pour {name}\u00A0: {form.WordsText}"
            );
        }

        await db.SaveChangesAsync(cancellation);
        return Outcome.Done;
    }
}

/// <summary>What becomes of a possible tie.</summary>
internal sealed class PossibleConflictForm
{
    public const string Confirm = "confirmer";

    public string? Answer { get; set; }

    public string? Words { get; set; }

    public string WordsText => (Words ?? string.Empty).ReplaceLineEndings("\n").Trim();
}
