namespace AppelAProjets.Domain.Evaluations;

/// <summary>A figure of the fiche that a computed criterion turns into a value through its bands.</summary>
public enum FicheFigure
{
    /// <summary>Number of beneficiaries, in persons.</summary>
    Beneficiaries,

    /// <summary>Share of the beneficiaries who live in a priority neighbourhood (QPV), in percent, 0 to 100.</summary>
    QpvShare,

    /// <summary>Total cost of the action per beneficiary, in euros.</summary>
    CostPerBeneficiary,

    /// <summary>Amount requested from this call, in euros.</summary>
    RequestedAmount,

    /// <summary>Share of the resources that other funders bring, in percent, 0 to 100.</summary>
    CoFundingShare,

    /// <summary>Number of partners whose commitment is confirmed.</summary>
    ConfirmedPartners,
}

/// <summary>The figures of one filed fiche; null where the fiche does not hold the figure.</summary>
/// <param name="Beneficiaries">Number of beneficiaries, in persons.</param>
/// <param name="QpvShare">Share of beneficiaries living in a QPV, in percent, 0 to 100.</param>
/// <param name="CostPerBeneficiary">Total cost per beneficiary, in euros.</param>
/// <param name="RequestedAmount">Requested amount, in euros.</param>
/// <param name="CoFundingShare">Share of co-funding in the resources, in percent, 0 to 100.</param>
/// <param name="ConfirmedPartners">Number of confirmed partners.</param>
public sealed record FicheFigures(
    decimal? Beneficiaries = null,
    decimal? QpvShare = null,
    decimal? CostPerBeneficiary = null,
    decimal? RequestedAmount = null,
    decimal? CoFundingShare = null,
    decimal? ConfirmedPartners = null
)
{
    /// <summary>A fiche that holds no figure at all.</summary>
    public static readonly FicheFigures None = new();

    /// <summary>
    /// The figures of a filed version. A zero where nothing can be divided, or where nobody benefits, is a figure the fiche lacks.
    /// </summary>
    /// <param name="requestedCents">Subsidy requested, in cents.</param>
    /// <param name="chargesCents">Total charges, in cents; a filed budget is balanced, so they are the resources too.</param>
    /// <param name="otherSubsidiesCents">What other funders bring, in cents.</param>
    /// <param name="beneficiaries">People who benefit.</param>
    /// <param name="qpvBeneficiaries">Of whom, from a priority neighbourhood; null when not said.</param>
    /// <param name="confirmedPartners">Partners who have agreed.</param>
    public static FicheFigures Filed(
        long requestedCents,
        long chargesCents,
        long otherSubsidiesCents,
        int beneficiaries,
        int? qpvBeneficiaries,
        int confirmedPartners
    ) =>
        new(
            Beneficiaries: beneficiaries > 0 ? beneficiaries : null,
            QpvShare: beneficiaries > 0 && qpvBeneficiaries is { } qpv ? 100m * qpv / beneficiaries : null,
            CostPerBeneficiary: beneficiaries > 0 && chargesCents > 0 ? chargesCents / 100m / beneficiaries : null,
            RequestedAmount: requestedCents / 100m,
            CoFundingShare: chargesCents > 0 ? 100m * otherSubsidiesCents / chargesCents : null,
            ConfirmedPartners: confirmedPartners
        );

    /// <summary>The value of one figure, in the unit <see cref="FicheFigure"/> states; null when the fiche lacks it.</summary>
    /// <param name="figure">The figure looked up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The figure is not one of the enumeration.</exception>
    public decimal? Of(FicheFigure figure) =>
        figure switch
        {
            FicheFigure.Beneficiaries => Beneficiaries,
            FicheFigure.QpvShare => QpvShare,
            FicheFigure.CostPerBeneficiary => CostPerBeneficiary,
            FicheFigure.RequestedAmount => RequestedAmount,
            FicheFigure.CoFundingShare => CoFundingShare,
            FicheFigure.ConfirmedPartners => ConfirmedPartners,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown figure."),
        };
}
