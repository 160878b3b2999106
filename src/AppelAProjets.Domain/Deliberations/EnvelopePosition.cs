namespace AppelAProjets.Domain.Deliberations;

/// <summary>
/// Where the money of a call stands: what the counted decisions grant, firm or under a condition, and what is left. Every page, file and
/// verb that shows or judges money granted reads it here.
/// </summary>
/// <param name="EnvelopeCents">Money of the call, in cents, or null when none is announced: nothing to spend, nothing to exceed.</param>
/// <param name="FirmCents">Granted without condition, in cents.</param>
/// <param name="FirmCount">Number of fiches granted without condition.</param>
/// <param name="ConditionalCents">Granted once a condition is met, in cents: engaged all the same.</param>
/// <param name="ConditionalCount">Number of fiches granted under a condition.</param>
public sealed record EnvelopePosition(long? EnvelopeCents, long FirmCents, int FirmCount, long ConditionalCents, int ConditionalCount)
{
    /// <summary>Granted in all, in cents.</summary>
    public long GrantedCents => FirmCents + ConditionalCents;

    /// <summary>What is left to grant, in cents, never below zero; null when no envelope is announced.</summary>
    public long? RemainingCents => EnvelopeCents is { } envelope ? Math.Max(0, envelope - GrantedCents) : null;

    /// <summary>By how much what is granted exceeds the envelope, in cents; zero when it holds or when none is announced.</summary>
    public long OverspentCents => EnvelopeCents is { } envelope ? Math.Max(0, GrantedCents - envelope) : 0;

    /// <summary>Adds up the counted decisions.</summary>
    /// <param name="envelopeCents">Money of the call, in cents, or null when none is announced.</param>
    /// <param name="counted">The decisions that count; those hidden from the person who reads are left out by the caller.</param>
    /// <returns>The position.</returns>
    public static EnvelopePosition Of(long? envelopeCents, IEnumerable<CountedDecision> counted)
    {
        var position = new EnvelopePosition(envelopeCents, 0, 0, 0, 0);
        foreach (var (_, outcome, cents) in counted)
        {
            position =
                outcome == DecisionOutcome.ConditionallyRetained
                    ? position with
                    {
                        ConditionalCents = position.ConditionalCents + cents,
                        ConditionalCount = position.ConditionalCount + 1,
                    }
                    : position with
                    {
                        FirmCents = position.FirmCents + cents,
                        FirmCount = position.FirmCount + 1,
                    };
        }

        return position;
    }
}
