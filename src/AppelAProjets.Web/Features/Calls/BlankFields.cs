using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Documents;
using AppelAProjets.Web.Platform.Text;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Calls;

/// <summary>The fields of one section on paper, from the catalogue the form is drawn from.</summary>
internal static class BlankFields
{
    private const int BlankRows = 5;

    public static void Write(WordDocument document, FicheSection section, CallPage page)
    {
        if (section == FicheSection.Applicant)
        {
            Field(document, "Nom de l’organisation", "Tel qu’il figure dans ses statuts, avec son SIRET si elle en a un.", 1);
        }

        foreach (var field in FicheFields.In(section).Where(field => !field.Path.Contains('[', StringComparison.Ordinal)))
        {
            One(document, field, page);
        }

        switch (section)
        {
            case FicheSection.Publics:
                document
                    .Label("Bénéficiaires par âge")
                    .Table(
                        "Bénéficiaires par âge et par sexe",
                        ["Âge", .. BeneficiaryGrid.Sexes.Select(sex => sex.Label)],
                        [34, 22, 22, 22],
                        BeneficiaryGrid.Ages.Select(IReadOnlyList<string> (age) => [age.Label, string.Empty, string.Empty, string.Empty])
                    );
                break;
            case FicheSection.Budget:
                Budget(document);
                break;
            default:
                break;
        }

        foreach (var list in FicheFields.ListsOf(section))
        {
            Rows(document, list);
        }
    }

    private static void One(WordDocument document, FicheField field, CallPage page)
    {
        switch (field.Path)
        {
            case nameof(FicheContent.MainObjectiveId) when page.Objectives.Count > 0:
                Tree(document.Label(field.Label).Hint("Un seul."), page.Objectives);
                break;
            case nameof(FicheContent.OtherObjectiveIds) when page.Objectives.Count > 0 && page.Call.Requirements.MaxObjectives != 1:
                Tree(document.Label(field.Label).Hint(RequirementWords.OtherObjectives(page.Call.Requirements)), page.Objectives);
                break;
            case nameof(FicheContent.NeighbourhoodIds) when page.Neighbourhoods.Count > 0:
                document.Label(field.Label).Boxes(page.Neighbourhoods.Select(n => n.Code is null ? n.Name : $"{n.Name} ({n.Code})"));
                break;
            case nameof(FicheContent.MainObjectiveId) or nameof(FicheContent.OtherObjectiveIds) or nameof(FicheContent.NeighbourhoodIds):
                break;
            default:
                Plain(document, field, page.Call.Requirements);
                break;
        }
    }

    private static void Plain(WordDocument document, FicheField field, CallRequirements rules)
    {
        var optional = field.Missing is null && !(field.Path == nameof(FicheContent.QpvBeneficiaries) && rules.MinQpvPercent > 0);
        string?[] hints =
        [
            optional ? "Facultatif." : null,
            field.Hint.Length > 0 ? End(field.Hint) : null,
            BoundOf(field, rules),
            field.Kind is FieldKind.Text || field.Limit < FicheLimits.Line
                ? $"{FrenchNumbers.Count(field.Limit, "caractère")} au plus."
                : null,
        ];
        var words = string.Join(' ', hints.OfType<string>());
        if (field.Choices.Count > 0)
        {
            document.Label(field.Label);
            (words.Length > 0 ? document.Hint(words) : document).Boxes(field.Choices.Select(choice => choice.Label));
            return;
        }

        Field(
            document,
            field.Label,
            words,
            field.Kind != FieldKind.Text ? 1
                : field.Limit >= FicheLimits.Text ? 10
                : field.Limit >= FicheLimits.ShortText ? 5
                : 4
        );
    }

    private static string? BoundOf(FicheField field, CallRequirements rules) =>
        field.Path switch
        {
            nameof(FicheContent.StartsOn) => Day("au plus tôt le", rules.ActionFrom),
            nameof(FicheContent.EndsOn) => Day("au plus tard le", rules.ActionUntil),
            nameof(FicheContent.RequestedCents) => Caps(rules),
            _ => null,
        };

    private static string? Caps(CallRequirements rules)
    {
        string[] caps =
        [
            rules.MaxRequestedCents is { } cents ? $"{FrenchNumbers.WholeEuros(cents)} au plus" : string.Empty,
            rules.MinRequestedCents is { } floor ? $"{FrenchNumbers.WholeEuros(floor)} au moins" : string.Empty,
            rules.MaxRequestedPercent is { } percent ? $"{FrenchNumbers.Compact(percent)}\u00A0% du coût au plus" : string.Empty,
        ];
        var cap = FrenchList.And([.. caps.Where(c => c.Length > 0)]);
        return cap.Length == 0 ? null : $"{char.ToUpperInvariant(cap[0])}{cap[1..]}.";
    }

    private static void Budget(WordDocument document)
    {
        document.Hint("Le total des charges est égal au total des produits\u00A0; ce qui est donné en nature (87) à son emploi (86).");
        foreach (var group in BudgetNomenclature.Groups)
        {
            IEnumerable<IReadOnlyList<string>> lines =
                group.Code == BudgetNomenclature.Subsidies
                    ?
                    [
                        ["Subvention demandée à cet appel", string.Empty],
                        .. Enumerable.Repeat<IReadOnlyList<string>>(
                            ["Autre financeur, et si c’est acquis\u00A0:", string.Empty],
                            BlankRows - 1
                        ),
                    ]
                    : group.Lines.Select(IReadOnlyList<string> (line) => [$"{line.Number} {line.Label}".Trim(), string.Empty]);
            var name = char.IsAsciiDigit(group.Code[0]) ? $"{group.Code} {group.Label}" : group.Label;
            document.Table(
                $"{SideWord(group.Side)}, {name}",
                [$"{SideWord(group.Side)}\u00A0: {name}", "Montant en euros"],
                [75, 25],
                lines
            );
        }
    }

    private static string SideWord(BudgetSide side) =>
        side switch
        {
            BudgetSide.Charges => "Charges",
            BudgetSide.Products => "Produits",
            BudgetSide.VolunteerUses => "Emplois en nature",
            _ => "Contributions en nature",
        };

    private static void Rows(WordDocument document, FicheRowList list)
    {
        var cells = list.FieldsOf("r1").Where(cell => cell.Kind != FieldKind.Tick).Select(cell => FieldWords.CellLabel(cell)).ToList();
        if (list.Section == FicheSection.Budget)
        {
            // The other funders have their lines in the table of products.
            return;
        }

        var shares = cells.Select((_, index) => (100 / cells.Count) + (index == 0 ? 100 % cells.Count : 0)).ToList();
        document.Label(list.Label).Hint($"Facultatif. {FicheLimits.Rows} lignes au plus.");
        document.Table(
            list.Label,
            cells,
            shares,
            Enumerable.Repeat<IReadOnlyList<string>>([.. cells.Select(_ => string.Empty)], BlankRows)
        );
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

    private static void Field(WordDocument document, string label, string hint, int lines)
    {
        document.Label(label);
        if (hint.Length > 0)
        {
            document.Hint(hint);
        }

        document.Answer(lines);
    }

    private static string End(string words) => words[^1] is '.' or '?' or '…' ? words : words + ".";

    private static string Day(string words, DateOnly? day) =>
        day is { } known ? $"Sous la forme 04/07/2022, {words} {FrenchDates.Day(known)}." : "Sous la forme 04/07/2022.";
}
