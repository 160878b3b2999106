using System.Globalization;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>Writes how a committee rates as lines of words.</summary>
internal static class RatingLines
{
    public static IEnumerable<SettingLine> For(RatingSettings rating)
    {
        const CallSection Section = CallSection.Rating;
        return
        [
            new(Section, "nombre", "Évaluations par fiche", rating.EvaluationsPerFiche.ToString(CultureInfo.InvariantCulture), false),
            new(Section, "autres", "Évaluations des autres membres", For(rating.OthersShown), false),
            new(Section, "masque", "Nom du porteur masqué pendant la notation", SettingLines.YesNo(rating.MasksApplicant), false),
            new(
                Section,
                "justifications",
                "Justification de chaque note",
                rating.JustifiesEveryRating ? "demandée" : "demandée aux notes extrêmes seulement",
                false
            ),
        ];
    }

    public static string Summary(RatingSettings rating)
    {
        string?[] parts =
        [
            $"{FrenchNumbers.Count(rating.EvaluationsPerFiche, "évaluation")} par fiche",
            $"celles des autres\u00A0: {For(rating.OthersShown)}",
            rating.MasksApplicant ? "porteur masqué" : null,
            rating.JustifiesEveryRating ? "notes justifiées" : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    public static string For(OthersRatings others) =>
        others switch
        {
            OthersRatings.AfterMine => "lues après avoir déposé la sienne",
            OthersRatings.AfterEnd => "lues à la fin de la notation",
            OthersRatings.Never => "jamais lues",
            _ => throw new ArgumentOutOfRangeException(nameof(others), others, "No French word is written for this value."),
        };
}
