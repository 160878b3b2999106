namespace AppelAProjets.Domain.Fiches;

/// <summary>How an applicant withdraws a fiche.</summary>
public sealed partial class FicheAction
{
    /// <summary>Withdraws the fiche; it stays readable and is not examined.</summary>
    /// <param name="reason">Why, 1 to 1 000 characters.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>Why not, or an empty list.</returns>
    public IReadOnlyList<Refusal> Withdraw(string reason, DateTime now)
    {
        if (WhyNotWithdrawable(reason) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        WithdrawnAt ??= now;
        WithdrawalReason ??= reason.Trim();
        return [];
    }

    /// <summary>What keeps the fiche from being withdrawn.</summary>
    /// <param name="reason">Why, 1 to 1 000 characters.</param>
    /// <returns>The refusals, empty when it can be.</returns>
    public IReadOnlyList<Refusal> WhyNotWithdrawable(string reason)
    {
        if (TypedText.IsBlank(reason) || reason.Length > 1_000)
        {
            return
            [
                new Refusal(
                    "withdrawal.reason",
                    "Reason",
                    "Dites en quelques mots pourquoi vous retirez cette fiche (1 000 caractères au plus)."
                ),
            ];
        }

        if (FiledNumber is null)
        {
            return [new Refusal("withdrawal.draft", string.Empty, "Cette fiche n'a jamais été déposée\u00A0: il n'y a rien à retirer.")];
        }

        return [];
    }
}
