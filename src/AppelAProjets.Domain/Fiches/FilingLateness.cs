namespace AppelAProjets.Domain.Fiches;

/// <summary>What let a filing come after a closing.</summary>
/// <param name="InGrace">Within the grace that follows the closing of its organisation.</param>
/// <param name="InExtension">After the closing of the call, thanks to an extension granted to its organisation.</param>
/// <param name="ReceivedEarlierAt">For the answer to a complement request, the UTC instant at which the version it completes counts as
/// received.</param>
internal sealed record FilingLateness(bool InGrace, bool InExtension, DateTime? ReceivedEarlierAt);
