using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Shared.Words;

/// <summary>The figures a criterion is computed from, and their bands, in words.</summary>
internal static class FigureWords
{
    /// <summary>«Calculé : coût par bénéficiaire».</summary>
    public static string For(FicheFigure figure) =>
        figure switch
        {
            FicheFigure.Beneficiaries => "nombre de bénéficiaires",
            FicheFigure.QpvShare => "part des bénéficiaires qui habitent un quartier prioritaire",
            FicheFigure.CostPerBeneficiary => "coût par bénéficiaire",
            FicheFigure.RequestedAmount => "subvention demandée",
            FicheFigure.CoFundingShare => "part des autres financements",
            FicheFigure.ConfirmedPartners => "nombre de partenaires confirmés",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "No French word is written for this value."),
        };

    /// <summary>«de 50 à moins de 100 bénéficiaires», «300 € ou plus».</summary>
    public static string For(Band band, FicheFigure figure)
    {
        return (band.From, band.To) switch
        {
            (null or 0, null) => "toute valeur",
            (null or 0, { } to) => $"moins de {Value(to, figure)}",
            ({ } from, null) => $"{Value(from, figure)} ou plus",
            ({ } from, { } to) => $"de {FrenchNumbers.Compact(from)} à moins de {Value(to, figure)}",
        };
    }

    private static string Value(decimal value, FicheFigure figure) =>
        FrenchNumbers.Compact(value)
        + FrenchNumbers.NoBreak
        + figure switch
        {
            FicheFigure.Beneficiaries => "personnes",
            FicheFigure.QpvShare or FicheFigure.CoFundingShare => "%",
            FicheFigure.CostPerBeneficiary or FicheFigure.RequestedAmount => "€",
            FicheFigure.ConfirmedPartners => "partenaires",
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "No French word is written for this value."),
        };
}
