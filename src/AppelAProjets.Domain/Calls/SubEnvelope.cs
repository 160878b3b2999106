namespace AppelAProjets.Domain.Calls;

/// <summary>What a part of the envelope is kept for.</summary>
public enum SubEnvelopeBasis
{
    /// <summary>What one funder brings.</summary>
    Funder,

    /// <summary>The fiches that answer one objective.</summary>
    Objective,

    /// <summary>The fiches that concern one neighbourhood.</summary>
    Neighbourhood,
}

/// <summary>A part of the envelope of a call (docs/domain/money.md).</summary>
/// <param name="Basis">What it is kept for.</param>
/// <param name="Label">Name of the funder, objective or neighbourhood, 1 to 300 characters.</param>
/// <param name="TargetId">The objective or the neighbourhood; null for a funder.</param>
/// <param name="Cents">Money, in cents, above 0.</param>
public sealed record SubEnvelope(SubEnvelopeBasis Basis, string Label, Guid? TargetId, long Cents)
{
    /// <summary>Longest label, in characters.</summary>
    public const int MaxLabelLength = 300;

    /// <summary>Most of them in a call.</summary>
    public const int MaxSubEnvelopes = 40;
}
