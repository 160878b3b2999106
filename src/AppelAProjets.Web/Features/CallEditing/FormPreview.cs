using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>One field of the form, as an applicant meets it.</summary>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">What helps to answer.</param>
/// <param name="Answer">What it takes.</param>
/// <param name="Optional">True when a fiche can be filed without.</param>
public sealed record PreviewField(string Label, string Hint, string Answer, bool Optional = false)
{
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>One section of the form.</summary>
public sealed record PreviewSection(string Name, IReadOnlyList<PreviewField> Fields);

/// <summary>The form of a call, section after section.</summary>
public sealed record FormPreview(EditedCall Call, IReadOnlyList<PreviewSection> Sections)
{
    private const string Line = "Une ligne";
    private const string Long = "Un texte";

    public static FormPreview Of(EditedCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var settings = call.Settings;
        var sections = new List<PreviewSection>
        {
            new(FrenchWords.Of(FicheSection.Applicant), [new("Représentant légal", "Nom et fonction.", Line), new("Responsable de l’action", "Nom, adresse électronique, téléphone.", Line)]),
            new(FrenchWords.Of(FicheSection.Action),
            [
                new("Titre de l’action", Limit(FicheLimits.Title), Line), new("Résumé", $"Rendu public si l’action est retenue. {Limit(FicheLimits.Summary)}", Long),
                new("Besoin constaté", Limit(FicheLimits.Text), Long), new("Objectifs", Limit(FicheLimits.ShortText), Long), new("Déroulement", Limit(FicheLimits.Text), Long),
                new("Ce que l’action a de nouveau", Limit(FicheLimits.ShortText), Long, Optional: true),
            ]),
            new(FrenchWords.Of(FicheSection.Objectives),
            [
                .. settings.Objectives.Count == 0 ? [] : new[] { new PreviewField("Objectif principal, et d’autres s’il y en a", "À choisir dans la liste.", "Un choix") { Choices = [.. Leaves(settings.Objectives, string.Empty)] } },
                new("En quoi l’action y répond", Limit(FicheLimits.ShortText), Long),
            ]),
            new(FrenchWords.Of(FicheSection.Publics),
            [
                new("Nombre de bénéficiaires", string.Empty, "Un nombre"),
                new("Dont habitants des quartiers prioritaires", settings.Requirements.MinQpvPercent is { } qpv ? $"Au moins {FrenchNumbers.Compact(qpv)}\u00A0% des bénéficiaires." : string.Empty, "Un nombre", settings.Requirements.MinQpvPercent is null),
                new("Qui sont-ils", "Âges, situation.", Long), new("Mobilisation", string.Empty, Long, Optional: true),
                .. settings.Neighbourhoods.Count == 0 ? [] : new[] { new PreviewField("Quartiers concernés", string.Empty, "Plusieurs choix", Optional: true) { Choices = [.. settings.Neighbourhoods.Select(place => place.Name)] } },
            ]),
            new(FrenchWords.Of(FicheSection.Partners), [new("Partenaires", "Nom, apport, accord acquis ou demandé.", "Une ligne par partenaire", Optional: true)]),
            new(FrenchWords.Of(FicheSection.Calendar),
            [
                new("Début de l’action", settings.Requirements.ActionFrom is { } from ? $"À partir du {FrenchDates.Day(from)}." : string.Empty, "Une date"),
                new("Fin de l’action", settings.Requirements.ActionUntil is { } until ? $"Au plus tard le {FrenchDates.Day(until)}." : string.Empty, "Une date"),
                new("Rythme", "Séances, durée, jours.", Long, Optional: true),
            ]),
            new(FrenchWords.Of(FicheSection.Budget),
            [
                new("Coût total de l’action", string.Empty, "Un montant"), new("À quoi sert l’argent", string.Empty, Long),
                new("Subvention demandée", settings.Requirements.MaxRequestedCents is { } cap ? $"{FrenchNumbers.WholeEuros(cap)} au plus." : string.Empty, "Un montant"),
                new("Autres subventions et financeurs", string.Empty, "Un montant", Optional: true), new("Ressources propres", string.Empty, "Un montant", Optional: true),
            ]),
            new(FrenchWords.Of(FicheSection.Evaluation), [new("Comment le saurez-vous", string.Empty, Long), new("Effet durable", string.Empty, Long, Optional: true)]),
        };
        if (settings.Questions.Count > 0)
        {
            sections.Add(new(FrenchWords.Of(FicheSection.Questions), [.. settings.Questions.Select(question => Of(question, settings.Questions))]));
        }

        if (settings.Pieces.Count > 0)
        {
            sections.Add(new(FrenchWords.Of(FicheSection.Pieces), [.. settings.Pieces.Select(Of)]));
        }

        return new(call, sections);
    }

    private static PreviewField Of(FormQuestion question, IReadOnlyList<FormQuestion> all)
    {
        string?[] hints =
        [
            question.Help.Length > 0 ? question.Help : null, question.Example.Length > 0 ? $"Par exemple\u00A0: {question.Example}" : null,
            question.ShownWhen is { } condition ? $"Question {QuestionWords.Of(condition, all)}." : null, question.MaxLength is { } most ? Limit(most) : null,
            question.Columns.Count > 0 ? $"Colonnes\u00A0: {string.Join(", ", question.Columns)}." : null,
        ];
        return new(question.Label, string.Join(' ', hints.OfType<string>()), QuestionWords.Of(question.Kind), !question.Required) { Choices = question.Choices };
    }

    private static PreviewField Of(RequiredPiece piece) => new(
        piece.Label,
        string.Join(' ', new[] { piece.Help, piece.OnlyFor.Count > 0 ? $"Pour\u00A0: {string.Join(", ", piece.OnlyFor.Select(kind => ApplicantWords.Of(kind).Text.ToLowerInvariant()))}." : string.Empty }.Where(words => words.Length > 0)),
        $"{(piece.Formats.Count > 0 ? string.Join(", ", piece.Formats.Select(QuestionWords.Of)) : "PDF, photo ou image")}, {FrenchNumbers.Whole(piece.MaxMegabytes)}\u00A0Mo au plus",
        !piece.Required);

    private static IEnumerable<string> Leaves(IReadOnlyList<ObjectiveNode> nodes, string path) => nodes.SelectMany(node =>
        node.Children.Count == 0 ? [path + node.Label] : Leaves(node.Children, $"{path}{node.Label} › "));

    private static string Limit(int most) => $"{FrenchNumbers.Count(most, "caractère")} au plus.";
}
