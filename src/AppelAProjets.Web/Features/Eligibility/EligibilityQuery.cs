using AppelAProjets.Domain.Eligibility;
using Microsoft.AspNetCore.Mvc;

namespace AppelAProjets.Web.Features.Eligibility;

/// <summary>What the address of the list asks. An unknown value means the usual one.</summary>
internal sealed class EligibilityQuery
{
    public const string All = "toutes";

    private static readonly (string Word, EligibilityState State)[] States =
    [
        ("a-examiner", EligibilityState.ToExamine),
        ("complement", EligibilityState.ComplementAsked),
        ("recevables", EligibilityState.Eligible),
        ("irrecevables", EligibilityState.Ineligible),
    ];

    [FromQuery(Name = "etat")]
    public string? State { get; init; }

    [FromQuery(Name = "page")]
    public int Page { get; init; } = 1;

    /// <summary>The state asked; null for every fiche.</summary>
    public EligibilityState? Current =>
        States.Where(entry => entry.Word == State).Select(entry => (EligibilityState?)entry.State).FirstOrDefault();

    /// <summary>The list of one state, from its first page.</summary>
    public static string Address(string slug, EligibilityState? state) =>
        $"~/coordination/appels/{slug}/recevabilite"
        + (state is { } known ? $"?etat={Array.Find(States, entry => entry.State == known).Word}" : string.Empty);
}
