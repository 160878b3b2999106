using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Features.Shared.Words;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>One field of a section as text, to compare two versions of it.</summary>
/// <param name="Label">What the editor calls it.</param>
/// <param name="Value">What it holds.</param>
public sealed record FicheField(string Label, string Value);

/// <summary>Lists the fields of a section with their labels; the conflict page compares two such lists.</summary>
public static class FicheFields
{
    public static IReadOnlyList<FicheField> Of(FicheContent content, FicheSection section, EditorChoices choices)
    {
        var form = FicheForm.From(content);
        return section switch
        {
            FicheSection.Applicant =>
            [
                new("Nom du représentant légal", content.RepresentativeName), new("Fonction du représentant légal", content.RepresentativeRole),
                new("Responsable de l’action", content.ContactName), new("Adresse électronique", content.ContactEmail), new("Téléphone", content.ContactPhone),
            ],
            FicheSection.Action =>
            [
                new("Titre de l’action", content.Title), new("Résumé", content.Summary), new("Besoin constaté", content.Need),
                new("Objectifs", content.Goals), new("Déroulement", content.Description), new("Ce que l’action a de nouveau", content.Innovation),
            ],
            FicheSection.Objectives =>
            [
                new("Objectif principal", choices.ObjectiveLabel(content.MainObjectiveId)),
                new("Autres objectifs", string.Join(" ; ", content.OtherObjectiveIds.Select(id => choices.ObjectiveLabel(id)))),
                new("Réponse de l’action", content.ObjectiveAnswer),
            ],
            FicheSection.Publics =>
            [
                new("Bénéficiaires", form.Beneficiaries ?? string.Empty), new("Dont habitants des quartiers", form.QpvBeneficiaries ?? string.Empty),
                new("Qui sont-ils", content.Audience), new("Mobilisation", content.Mobilisation),
                new("Quartiers", string.Join(", ", choices.Neighbourhoods.Where(n => content.NeighbourhoodIds.Contains(n.Id)).Select(n => n.Label))),
            ],
            FicheSection.Partners => [.. content.Partners.Select(p => new FicheField(p.Name, $"{p.Contribution} ({(p.Confirmed ? "acquis" : "sollicité")})"))],
            FicheSection.Calendar =>
                [new("Début", form.StartsOn ?? string.Empty), new("Fin", form.EndsOn ?? string.Empty), new("Rythme", content.Rhythm)],
            FicheSection.Budget =>
            [
                new("Coût total", form.ChargesCents ?? string.Empty), new("À quoi sert l’argent", content.ChargesDetail),
                new("Subvention demandée", form.RequestedCents ?? string.Empty), new("Autres subventions", form.OtherSubsidiesCents ?? string.Empty),
                new("Autres financeurs", content.OtherFunders), new("Ressources propres", form.OwnResourcesCents ?? string.Empty),
            ],
            FicheSection.Evaluation => [new("Comment le saurez-vous", content.EvaluationMethod), new("Effet durable", content.LastingImpact)],
            FicheSection.Questions =>
            [
                .. choices.Questions.Where(q => q.Kind != QuestionKind.File)
                    .Select(q => new FicheField(q.Label, AnswerWords.Of(q, content.Answers.TryGetValue(q.Key, out var answer) ? answer : QuestionAnswer.None))),
            ],
            FicheSection.Pieces => [],
            _ => throw new ArgumentOutOfRangeException(nameof(section), FrenchWords.Of(section)),
        };
    }
}
