using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Rating;

/// <summary>A computed criterion in words: its figure, and the row of the table the figure falls in.</summary>
internal static class ComputedWords
{
    internal static string For(Criterion criterion, FicheFigures figures)
    {
        if (criterion.Figure is not { } figure || figures.Of(figure) is not { } value)
        {
            return "Calculé\u00A0: la fiche ne donne pas ce chiffre, le critère ne compte pas";
        }

        var band = criterion.Bands.First(row => row.To is null || value < row.To);
        return $"Calculé\u00A0: {Figure(figure, value)}, tranche «\u00A0{Range(figure, band)}\u00A0»";
    }

    private static string Figure(FicheFigure figure, decimal value) =>
        figure switch
        {
            FicheFigure.Beneficiaries => FrenchNumbers.Count((long)value, "personne"),
            FicheFigure.QpvShare => $"{Percent(value)} en quartier prioritaire",
            FicheFigure.CostPerBeneficiary => $"{FrenchNumbers.Fixed(value, 2)}\u00A0€ par bénéficiaire",
            FicheFigure.RequestedAmount => $"{FrenchNumbers.Fixed(value, 2)}\u00A0€ demandés",
            FicheFigure.CoFundingShare => $"{Percent(value)} de cofinancement",
            FicheFigure.ConfirmedPartners => FrenchNumbers.Count((long)value, "partenaire confirmé", "partenaires confirmés"),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown figure."),
        };

    private static string Range(FicheFigure figure, Band band) =>
        (band.From, band.To) switch
        {
            (null or 0m, { } to) => $"moins de {Bound(to)}{Unit(figure)}",
            ({ } from, null) => $"{Bound(from)}{Unit(figure)} et plus",
            ({ } from, { } to) => $"de {Bound(from)} à moins de {Bound(to)}{Unit(figure)}",
            _ => "toutes les valeurs",
        };

    private static string Unit(FicheFigure figure) =>
        figure switch
        {
            FicheFigure.CostPerBeneficiary or FicheFigure.RequestedAmount => "\u00A0€",
            FicheFigure.QpvShare or FicheFigure.CoFundingShare => "\u00A0%",
            FicheFigure.Beneficiaries or FicheFigure.ConfirmedPartners => string.Empty,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Unknown figure."),
        };

    private static string Bound(decimal number) => FrenchNumbers.Compact(number);

    private static string Percent(decimal value) => $"{FrenchNumbers.Compact(value, 1)}\u00A0%";
}
