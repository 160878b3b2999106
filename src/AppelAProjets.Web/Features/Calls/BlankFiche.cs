using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>
/// The fiche-action on paper: every question of the form in its order, to prepare an answer with colleagues before signing in. It is
/// copied into the form afterwards; it is never filed as it is.
/// </summary>
internal static class BlankFiche
{
    public static byte[] Write(CallPage page)
    {
        var closing = FrenchDates.Long(page.Schedule.ClosesAt, page.Schedule.Zone);
        var document = new WordDocument($"Fiche-action vierge, {page.Call.Text.Title}")
            .Title("Fiche-action")
            .Text($"{page.Call.Text.Title}, {page.Programme.Name} (code {page.Call.Code}).")
            .Text($"À déposer en ligne avant la clôture\u00A0: {closing}.")
            .Hint(
                "Ce document sert à préparer votre réponse. Il ne vaut pas dépôt\u00A0: recopiez vos textes dans la fiche en ligne, puis "
                    + "déposez-la."
            );
        foreach (var sentence in RequirementWords.For(page.Call.Requirements, page.Schedule))
        {
            document.Text(sentence);
        }

        foreach (var (index, section) in FilingConditions.SectionsOf(page.Call.Questions, page.Call.Pieces).Index())
        {
            document.Heading(1, $"{index + 1}. {FrenchWords.For(section)}");
            Section(document, section, page);
        }

        Criteria(document, page);
        return document.ToBytes();
    }

    private static void Section(WordDocument document, FicheSection section, CallPage page)
    {
        switch (section)
        {
            case FicheSection.Questions:
                BlankQuestions.Questions(document, page.Call.Questions);
                break;
            case FicheSection.Pieces:
                BlankQuestions.Pieces(document, page);
                break;
            default:
                BlankFields.Write(document, section, page);
                break;
        }
    }

    private static void Criteria(WordDocument document, CallPage page)
    {
        if (page.Grid is not { } grid)
        {
            return;
        }

        document.Heading(1, "Comment les fiches sont notées").Text(GridWords.Introduction(grid));
        document.Table(
            "Critères et leur poids dans la note sur 100",
            ["Critère", "Noté ou calculé", "Poids"],
            [55, 30, 15],
            GridWords
                .Weights(grid)
                .Select(
                    IReadOnlyList<string> (line) =>
                        [
                            line.Criterion.Label,
                            line.Criterion.Figure is { } figure ? $"Calculé\u00A0: {FigureWords.For(figure)}" : "Noté par le comité",
                            line.ShareText,
                        ]
                )
        );
        document.Text(string.Join(' ', GridWords.Conditions(grid)));
    }
}
