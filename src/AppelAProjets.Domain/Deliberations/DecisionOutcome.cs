namespace AppelAProjets.Domain.Deliberations;

/// <summary>What the committee says of a fiche (docs/domain/money.md; docs/domain/committee.md).</summary>
public enum DecisionOutcome
{
    /// <summary>Retenu, for the amount requested.</summary>
    Retained,

    /// <summary>Retenu partiellement, for less than requested.</summary>
    PartiallyRetained,

    /// <summary>Retenu sous réserve: granted once a condition is met.</summary>
    ConditionallyRetained,

    /// <summary>Liste d'attente.</summary>
    WaitingList,

    /// <summary>Ajourné: to be presented again.</summary>
    Deferred,

    /// <summary>Refusé.</summary>
    Refused,

    /// <summary>Irrecevable: outside the rules of the call.</summary>
    Ineligible,

    /// <summary>Sans suite.</summary>
    Closed,
}
