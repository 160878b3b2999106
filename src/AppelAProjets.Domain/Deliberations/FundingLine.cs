namespace AppelAProjets.Domain.Deliberations;

/// <summary>
/// Where the money ends in a ranking, in strict order: the first fiche that no longer fits stops the line, even if a later one would.
/// </summary>
/// <param name="Above">Number of fiches above the line.</param>
/// <param name="SpentCents">What those take, in cents.</param>
/// <param name="RemainingCents">What is left of the envelope above the line, in cents.</param>
public sealed record FundingLine(int Above, long SpentCents, long RemainingCents)
{
    /// <summary>Finds where the money ends, down a list of amounts in the order they are served.</summary>
    /// <param name="envelopeCents">Money of the call, in cents.</param>
    /// <param name="amountsCents">What each fiche takes, in cents, in ranking order: granted once decided, requested before.</param>
    /// <returns>The line, after the last fiche when everything fits.</returns>
    public static FundingLine Draw(long envelopeCents, IReadOnlyList<long> amountsCents)
    {
        ArgumentNullException.ThrowIfNull(amountsCents);
        var spent = 0L;
        var above = 0;
        while (above < amountsCents.Count && spent + amountsCents[above] <= envelopeCents)
        {
            spent += amountsCents[above];
            above++;
        }

        return new(above, spent, envelopeCents - spent);
    }
}
