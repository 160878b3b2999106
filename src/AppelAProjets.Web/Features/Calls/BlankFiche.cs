using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Words;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>
/// The fiche-action on paper: every question of the form in its order, to prepare an answer with colleagues before signing in. It is
/// copied into the form afterwards; it is never filed as it is.
/// </summary>
public static class BlankFiche
{
    private const int TableRows = 5;

    public static byte[] Write(CallPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var closing = FrenchDates.Long(page.Schedule.ClosesAt, page.Schedule.Zone);
        var document = new WordDocument($"Fiche-action vierge, {page.Call.Text.Title}")
            .Title("Fiche-action")
            .Text($"{page.Call.Text.Title}, {page.Programme.Name} (code {page.Call.Code}).")
            .Text($"À déposer en ligne avant la clôture\u00A0: {closing}.")
            .Hint("Ce document sert à préparer votre réponse. Il ne vaut pas dépôt\u00A0: recopiez vos textes dans la fiche en ligne, puis déposez-la.");
        foreach (var sentence in RequirementWords.Of(page.Call.Requirements, page.Schedule))
        {
            document.Text(sentence);
        }

        foreach (var (index, section) in FilingConditions.SectionsOf(page.Call.Questions, page.Call.Pieces).Index())
        {
            document.Heading(1, $"{index + 1}. {FrenchWords.Of(section)}");
            Section(document, section, page);
        }

        Criteria(document, page);
        return document.ToBytes();
    }

    private static void Section(WordDocument document, FicheSection section, CallPage page)
    {
        switch (section)
        {
            case FicheSection.Applicant:
                Line(document, "Nom de l’organisation", "Tel qu’il figure dans ses statuts, avec son SIRET si elle en a un.");
                Line(document, "Nom du représentant légal", null);
                Line(document, "Fonction du représentant légal", "Par exemple présidente, directeur, maire adjoint.");
                Line(document, "Responsable de l’action", "La personne à qui écrire si une question se pose.");
                Line(document, "Adresse électronique", null);
                Line(document, "Téléphone", "Facultatif.");
                break;
            case FicheSection.Action:
                Field(document, "Titre de l’action", "Court et parlant.", FicheLimits.Title, 1);
                Field(document, "Résumé", "Rendu public si l’action est retenue.", FicheLimits.Summary, 4);
                Field(document, "Besoin constaté", "Ce que vous observez, et d’où vient ce constat.", FicheLimits.Text, 10);
                Field(document, "Objectifs", "Un à trois, que l’on pourra vérifier.", FicheLimits.ShortText, 6);
                Field(document, "Déroulement", "Qui fait quoi, où, quand, avec quels moyens.", FicheLimits.Text, 10);
                Field(document, "Ce que l’action a de nouveau", "Facultatif.", FicheLimits.ShortText, 5);
                break;
            case FicheSection.Objectives:
                Objectives(document, page);
                break;
            case FicheSection.Publics:
                Publics(document, page);
                break;
            case FicheSection.Partners:
                document.Hint($"{FicheLimits.Partners} partenaires au plus. Nom\u00A0: {Characters(FicheLimits.Line)}. Apport\u00A0: {Characters(FicheLimits.Contribution)}.");
                document.Table("Partenaires de l’action, avec leur apport et l’état de leur accord", ["Partenaire", "Ce qu’il apporte", "Accord"], [35, 45, 20],
                    Enumerable.Repeat<IReadOnlyList<string>>([string.Empty, string.Empty, "\u2610 acquis\u00A0 \u2610 demandé"], TableRows));
                break;
            case FicheSection.Calendar:
                Line(document, "Début de l’action", Bound("au plus tôt le", page.Call.Requirements.ActionFrom));
                Line(document, "Fin de l’action", Bound("au plus tard le", page.Call.Requirements.ActionUntil));
                Field(document, "Rythme", "Facultatif\u00A0: nombre de séances, durée, jours.", FicheLimits.ShortText, 4);
                break;
            case FicheSection.Budget:
                Budget(document, page);
                break;
            case FicheSection.Evaluation:
                Field(document, "Comment le saurez-vous", "Ce que vous compterez ou demanderez pour savoir si l’action a réussi.", FicheLimits.ShortText, 6);
                Field(document, "Effet durable", "Facultatif\u00A0: ce qui changera dans votre façon de travailler ensemble.", FicheLimits.ShortText, 5);
                break;
            case FicheSection.Questions:
                BlankQuestions.Questions(document, page.Call.Questions);
                break;
            case FicheSection.Pieces:
                BlankQuestions.Pieces(document, page);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(page), section, "This section has no question yet.");
        }
    }

    private static void Objectives(WordDocument document, CallPage page)
    {
        if (page.Objectives.Count > 0)
        {
            Tree(document.Label("Objectif principal").Hint("Un seul."), page.Objectives);
            if (page.Call.Requirements.MaxObjectives != 1)
            {
                Tree(document.Label("Autres objectifs").Hint(RequirementWords.OtherObjectives(page.Call.Requirements)), page.Objectives);
            }
        }

        Field(document, "Réponse de l’action", "En quoi l’action répond à l’objectif principal.", FicheLimits.ShortText, 6);
    }

    /// <summary>The boxes of the leaves, under the name of what they belong to.</summary>
    private static void Tree(WordDocument document, IReadOnlyList<PlacedObjective> objectives)
    {
        var under = string.Empty;
        foreach (var leaf in objectives.Where(o => o.IsLeaf))
        {
            if (leaf.Depth > 0 && !string.Equals(leaf.PathAbove, under, StringComparison.Ordinal))
            {
                document.Text(leaf.PathAbove);
            }

            under = leaf.PathAbove;
            document.Boxes([leaf.Objective.Label]);
        }
    }

    private static void Publics(WordDocument document, CallPage page)
    {
        Line(document, "Nombre de bénéficiaires", "Un nombre entier, chaque personne comptée une fois.");
        Line(document, "Dont habitants des quartiers prioritaires", page.Call.Requirements.MinQpvPercent > 0 ? "Un nombre entier." : "Facultatif.");
        Field(document, "Qui sont-ils", "Âges, situation.", FicheLimits.ShortText, 5);
        Field(document, "Mobilisation", "Facultatif\u00A0: comment vous les touchez.", FicheLimits.ShortText, 5);
        if (page.Neighbourhoods.Count > 0)
        {
            document.Label("Quartiers concernés").Boxes(page.Neighbourhoods.Select(n => n.Code is null ? n.Name : $"{n.Name} ({n.Code})"));
        }
    }

    private static void Budget(WordDocument document, CallPage page)
    {
        var requirements = page.Call.Requirements;
        string[] caps =
        [
            requirements.MaxRequestedCents is { } cents ? $"{FrenchNumbers.WholeEuros(cents)} au plus" : string.Empty,
            requirements.MinRequestedCents is { } floor ? $"{FrenchNumbers.WholeEuros(floor)} au moins" : string.Empty,
            requirements.MaxRequestedPercent is { } percent ? $"{FrenchNumbers.Compact(percent)}\u00A0% du coût au plus" : string.Empty,
        ];
        var cap = FrenchList.And([.. caps.Where(c => c.Length > 0)]);
        document.Hint("Le coût total est égal à la somme des trois lignes qui le suivent.");
        document.Table("Budget de l’action, en euros", ["Ligne", "Précision", "Montant en euros"], [34, 41, 25],
        [
            ["Coût total de l’action", "Toutes les dépenses", string.Empty],
            ["Subvention demandée", cap.Length > 0 ? char.ToUpperInvariant(cap[0]) + cap[1..] : "À cet appel", string.Empty],
            ["Autres subventions", "Accordées ou demandées ailleurs", string.Empty],
            ["Ressources propres", "Ventes, cotisations, participation des familles", string.Empty],
        ]);
        Field(document, "À quoi sert l’argent", "Les dépenses principales, en mots.", FicheLimits.ShortText, 6);
        Field(document, "Autres financeurs", "Obligatoire s’il y a d’autres subventions\u00A0: qui, combien, accord acquis ou demandé.", FicheLimits.ShortText, 4);
    }

    private static void Criteria(WordDocument document, CallPage page)
    {
        if (page.Grid is not { } grid)
        {
            return;
        }

        document.Heading(1, "Comment les fiches sont notées").Text(GridWords.Introduction(grid));
        document.Table("Critères et leur poids dans la note sur 100", ["Critère", "Noté ou calculé", "Poids"], [55, 30, 15],
            GridWords.Weights(grid).Select(IReadOnlyList<string> (line) =>
            [
                line.Criterion.Label, line.Criterion.Figure is { } figure ? $"Calculé\u00A0: {FigureWords.Of(figure)}" : "Noté par le comité", line.ShareText,
            ]));
        document.Text(string.Join(' ', GridWords.Conditions(grid)));
    }

    private static void Line(WordDocument document, string label, string? hint) => Field(document, label, hint, null, 1);

    private static void Field(WordDocument document, string label, string? hint, int? limit, int lines)
    {
        document.Label(label);
        var words = string.Join(' ', new[] { hint, limit is { } most ? $"{Characters(most)} au plus." : null }.OfType<string>());
        if (words.Length > 0)
        {
            document.Hint(words);
        }

        document.Answer(lines);
    }

    private static string? Bound(string words, DateOnly? day) => day is { } known ? $"Sous la forme 04/07/2022, {words} {FrenchDates.Day(known)}." : "Sous la forme 04/07/2022.";

    private static string Characters(int count) => FrenchNumbers.Count(count, "caractère");
}
