using AppelAProjets.Domain.Deliberations;

namespace AppelAProjets.Demonstration;

/// <summary>What became of a fiche of the call of 2022; instants are local times, «2022-05-17 14:05».</summary>
/// <param name="Filed">When it was filed, or last saved when it never was.</param>
/// <param name="Marks">Eight marks in the grid's order; empty for a fiche nobody rated.</param>
internal sealed record GrandSoissonsFiche(DemoFiche Fiche, string Filed, string Marks)
{
    public bool NeverFiled { get; init; }

    public string? Corrected { get; init; }

    public string? Withdrawn { get; init; }

    public string WithdrawalReason { get; init; } = string.Empty;

    public int? Dissenter { get; init; }

    public int? WithoutInnovation { get; init; }

    public DecisionOutcome Outcome { get; init; } = DecisionOutcome.Retained;

    /// <summary>Whole euros granted when they are fewer than requested.</summary>
    public int? Granted { get; init; }

    public string Motive { get; init; } = string.Empty;
}
