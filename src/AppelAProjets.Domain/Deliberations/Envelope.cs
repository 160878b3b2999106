namespace AppelAProjets.Domain.Deliberations;

/// <summary>
/// The money of a call against what is granted from it (docs/domain/money.md: overspending needs an explicit, recorded override).
/// </summary>
public static class Envelope
{
    /// <summary>Longest reason for an override, in characters.</summary>
    public const int ReasonLength = 500;

    /// <summary>The field that holds the reason of an override, in refusals.</summary>
    public const string ReasonField = "ExceedReason";

    private const string ExceededCode = "envelope.exceeded";

    private const string ReasonCode = "envelope.reason";

    /// <summary>Whether a grant was refused because of the envelope: to exceed it is then offered.</summary>
    /// <param name="refusal">A refusal of a decision.</param>
    public static bool IsWhy(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code is ExceededCode or ReasonCode;
    }

    /// <summary>
    /// Judges a grant. One that lowers what the fiche already had always passes, so that an envelope once exceeded can be repaired step by
    /// step. The refusal holds no figure: what others received may be hidden from the person who decides.
    /// </summary>
    /// <param name="envelopeCents">Money of the call, in cents, or null when none is announced: nothing to exceed.</param>
    /// <param name="counted">The decisions that count so far, that of this fiche among them when it has one.</param>
    /// <param name="ficheId">The fiche.</param>
    /// <param name="grantedCents">Granted to this fiche from now on, in cents.</param>
    /// <param name="exceed">Whether the person asks to exceed.</param>
    /// <param name="reason">Why, 1 to 500 characters when they do.</param>
    /// <returns>The judgement.</returns>
    public static EnvelopeJudgement Judge(
        long? envelopeCents,
        IReadOnlyCollection<CountedDecision> counted,
        Guid ficheId,
        long grantedCents,
        bool exceed,
        string? reason
    )
    {
        ArgumentNullException.ThrowIfNull(counted);
        var previous = counted.Where(decision => decision.FicheId == ficheId).Sum(decision => decision.GrantedCents);
        var elsewhere = EnvelopePosition.Of(envelopeCents, counted.Where(decision => decision.FicheId != ficheId));
        var excess = (elsewhere with { FirmCents = elsewhere.FirmCents + grantedCents }).OverspentCents;
        if (excess == 0 || grantedCents <= previous)
        {
            return new([], 0, grantedCents != previous);
        }

        if (!exceed)
        {
            return Refused(
                ExceededCode,
                nameof(Decision.GrantedCents),
                "Ce montant ferait dépasser l'enveloppe de l'appel. Accordez moins, ou cochez «\u00A0Dépasser l'enveloppe\u00A0» et dites "
                    + "pourquoi."
            );
        }

        return IsReason(reason)
            ? new([], excess, IsMoved: true)
            : Refused(
                ReasonCode,
                ReasonField,
                $"Dites pourquoi l'enveloppe est dépassée, en {ReasonLength} caractères au plus\u00A0: la raison est gardée au journal."
            );
    }

    /// <summary>Whether a reason lets an envelope be exceeded: 1 to 500 characters.</summary>
    /// <param name="reason">The reason as written.</param>
    /// <returns>True when it is one.</returns>
    public static bool IsReason(string? reason) => !TypedText.IsBlank(reason) && reason.Length <= ReasonLength;

    private static EnvelopeJudgement Refused(string code, string field, string message) =>
        new([new Refusal(code, field, message)], 0, IsMoved: false);
}

/// <summary>What <see cref="Envelope.Judge"/> answers.</summary>
/// <param name="Refusals">Why the grant is refused; empty when it passes.</param>
/// <param name="ExceededByCents">By how much an accepted grant exceeds the envelope, in cents; zero when it does not, or when it only
/// lowers a grant.</param>
/// <param name="IsMoved">Whether an accepted grant changes what the envelope has left.</param>
public sealed record EnvelopeJudgement(IReadOnlyList<Refusal> Refusals, long ExceededByCents, bool IsMoved);
