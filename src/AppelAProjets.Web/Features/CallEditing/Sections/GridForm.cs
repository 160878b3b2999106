using System.ComponentModel.DataAnnotations;
using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The criteria of a grid as typed on the page that lists them: their order and weights, and one scale for all.</summary>
internal sealed class GridForm
{
    private const string TooLong = "Cette saisie est trop longue.";

    [MaxLength(80)]
    public IList<WeightRow> Rows { get; set; } = [];

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Min { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Max { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Step { get; set; }

    internal static decimal Sum(GridSettings grid) => grid.Criteria.Sum(criterion => criterion.Weight);

    public static GridForm From(CallSettings settings) =>
        new()
        {
            Rows =
            [
                .. settings.Grid.Criteria.Select(criterion => new WeightRow
                {
                    Code = criterion.Code,
                    Weight = FormParsing.Written(criterion.Weight),
                }),
            ],
        };

    /// <summary>The settings with the weights typed, once an act is done: monter:CODE, descendre:CODE, retirer:CODE, echelle.</summary>
    public SettingsReading Apply(CallSettings settings, string? act)
    {
        var refusals = new List<Refusal>();
        var criteria = settings.Grid.Criteria.Select(criterion => Weighed(criterion, refusals)).ToList();
        var (verb, code) = act?.Split(':', 2) switch
        {
            [var v, var c] => (v, c),
            [var v] => (v, string.Empty),
            _ => (string.Empty, string.Empty),
        };
        var at = criteria.FindIndex(criterion => criterion.Code == code);
        var ties = settings.Grid.TieRules;
        switch (verb)
        {
            case "monter" when at > 0:
                (criteria[at - 1], criteria[at]) = (criteria[at], criteria[at - 1]);
                break;
            case "descendre" when at >= 0 && at < criteria.Count - 1:
                (criteria[at + 1], criteria[at]) = (criteria[at], criteria[at + 1]);
                break;
            case "retirer" when at >= 0:
                criteria.RemoveAt(at);
                // A rule that names a criterion goes with it.
                ties = [.. ties.Where(rule => rule.CriterionCode != code)];
                break;
            case "echelle":
                criteria = Scaled(criteria, refusals);
                break;
            default:
                break;
        }

        return new(settings with { Grid = settings.Grid with { Criteria = criteria, TieRules = ties } }, refusals);
    }

    private CriterionSettings Weighed(CriterionSettings criterion, List<Refusal> refusals)
    {
        var index = Rows.ToList().FindIndex(row => string.Equals(row.Code, criterion.Code, StringComparison.Ordinal));
        if (index < 0)
        {
            return criterion;
        }

        var field = string.Create(CultureInfo.InvariantCulture, $"{nameof(Rows)}[{index}].Weight");
        var count = refusals.Count;
        var weight = FormParsing.Number(Rows[index].Weight, field, refusals);
        if (refusals.Count == count && weight is null or <= 0m or > CriterionSettings.MaxNumber)
        {
            refusals.Add(
                new Refusal(
                    "criterion.weight",
                    field,
                    $"«\u00A0{criterion.Label}\u00A0»\u00A0: le poids est un nombre supérieur à 0 et d’au plus 1 000. Pour ne plus compter "
                        + "un critère, retirez-le."
                )
            );
        }

        return criterion with
        {
            Weight = weight ?? criterion.Weight,
        };
    }

    private List<CriterionSettings> Scaled(List<CriterionSettings> criteria, List<Refusal> refusals)
    {
        var (min, max, step) = (
            FormParsing.Number(Min, nameof(Min), refusals),
            FormParsing.Number(Max, nameof(Max), refusals),
            FormParsing.Number(Step, nameof(Step), refusals)
        );
        if (refusals.Count == 0 && (min is null || max is null || step is null))
        {
            refusals.Add(new Refusal("grid.scale", nameof(Min), "Indiquez la note la plus basse, la plus haute et le pas."));
        }

        return refusals.Count > 0
            ? criteria
            :
            [
                .. criteria.Select(criterion =>
                    criterion.Figure is null ? criterion with { Min = min!.Value, Max = max!.Value, Step = step!.Value } : criterion
                ),
            ];
    }
}

/// <summary>The weight of one criterion, as typed.</summary>
internal sealed class WeightRow
{
    /// <summary>The criterion of this row; null when a colleague removed it meanwhile.</summary>
    internal CriterionSettings? CriterionOf(GridSettings grid) => grid.Criteria.FirstOrDefault(criterion => criterion.Code == Code);

    [StringLength(60)]
    public string? Code { get; set; }

    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? Weight { get; set; }
}
