using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Domain.Eligibility;

/// <summary>What the rules of eligibility are judged on: a filed version and what is known around it.</summary>
/// <param name="Content">What was filed.</param>
/// <param name="Conditions">What the call asks of that organisation, with its closing.</param>
/// <param name="NeighbourhoodIds">The neighbourhoods of the call; empty when it names none.</param>
/// <param name="ReceivedAt">UTC instant at which the fiche counts as received.</param>
/// <param name="InGrace">Whether that filing came in the grace.</param>
/// <param name="InExtension">Whether it came thanks to an extension.</param>
/// <param name="RepublicanCommitment">Whether the commitment was subscribed to.</param>
/// <param name="OthersFiled">How many other fiches of the organisation are in force in the call.</param>
public sealed record FiledFacts(
    FicheContent Content,
    FilingConditions Conditions,
    IReadOnlyCollection<Guid> NeighbourhoodIds,
    DateTime ReceivedAt,
    bool InGrace,
    bool InExtension,
    bool RepublicanCommitment,
    int OthersFiled
);
