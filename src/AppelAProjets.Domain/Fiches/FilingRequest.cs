namespace AppelAProjets.Domain.Fiches;

/// <summary>What a person asks when they file.</summary>
/// <param name="Id">Identity of the filing, made by the caller.</param>
/// <param name="FiledBy">The account.</param>
/// <param name="Signature">Who files, and what they attest.</param>
/// <param name="BegunAt">UTC instant at which the check before filing was shown complete, or null when unknown.</param>
/// <param name="ReadHash">Hash of the text the person read before filing, or null when unknown: a text written since is read first.</param>
public sealed record FilingRequest(Guid Id, Guid FiledBy, FilingSignature Signature, DateTime? BegunAt = null, string? ReadHash = null);
