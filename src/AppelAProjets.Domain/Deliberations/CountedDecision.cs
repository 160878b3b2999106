namespace AppelAProjets.Domain.Deliberations;

/// <summary>
/// A decision that counts in the envelope: it grants, on a filed fiche that is neither withdrawn nor ineligible. Which ones do is asked of
/// the data once; what they add up to is <see cref="EnvelopePosition"/>.
/// </summary>
/// <param name="FicheId">The fiche; it has one decision at most.</param>
/// <param name="Outcome">One of <see cref="Decision.Granting"/>.</param>
/// <param name="GrantedCents">Amount granted, in cents.</param>
public sealed record CountedDecision(Guid FicheId, DecisionOutcome Outcome, long GrantedCents);
