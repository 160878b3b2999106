namespace AppelAProjets.Domain.Fiches;

/// <summary>The totals of a budget, in cents (docs/domain/budget.md): charges equal products, 86 equals 87.</summary>
/// <param name="ChargesCents">What the action costs.</param>
/// <param name="SurplusCents">Forecast surplus.</param>
/// <param name="ProductsCents">What it receives.</param>
/// <param name="DeficitCents">Forecast deficit.</param>
/// <param name="UsesCents">86, use of what is given in kind.</param>
/// <param name="ResourcesCents">87, what is given in kind.</param>
public sealed record BudgetTotals(
    long ChargesCents,
    long SurplusCents,
    long ProductsCents,
    long DeficitCents,
    long UsesCents,
    long ResourcesCents
)
{
    /// <summary>
    /// Charges less products, what balances them included: positive when products lack, negative when charges lack, zero when balanced.
    /// </summary>
    public long GapCents => ChargesCents + SurplusCents - ProductsCents - DeficitCents;

    /// <summary>86 less 87: zero when balanced.</summary>
    public long VolunteerGapCents => UsesCents - ResourcesCents;

    /// <summary>Adds up the budget of a fiche. What cannot be read is not counted.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The totals.</returns>
    public static BudgetTotals Of(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new BudgetTotals(
            BudgetNomenclature.Sum(content, BudgetSide.Charges) ?? 0,
            content.Budget.GetValueOrDefault(BudgetNomenclature.Surplus),
            BudgetNomenclature.Sum(content, BudgetSide.Products) ?? 0,
            content.Budget.GetValueOrDefault(BudgetNomenclature.Deficit),
            BudgetNomenclature.Sum(content, BudgetSide.VolunteerUses) ?? 0,
            BudgetNomenclature.Sum(content, BudgetSide.VolunteerResources) ?? 0
        );
    }

    /// <summary>What other funders bring: account 74 without the requested amount.</summary>
    /// <param name="content">The fiche.</param>
    /// <returns>The sum, in cents.</returns>
    public static long OtherSubsidies(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.Funding.Sum(funder => funder.Cents ?? 0);
    }
}
