using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Features.CallEditing.Sections;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>For the page that rates a specimen fiche.</summary>
/// <param name="Call">The call.</param>
/// <param name="Grid">Its grid, or null while something in it is wrong.</param>
/// <param name="Form">What is typed.</param>
/// <param name="GridSimulation">The score, once computed.</param>
internal sealed record TryPage(EditedCall Call, ScoringGrid? Grid, TryForm Form, GridSimulation? GridSimulation)
{
    public static Formula? FormulaOf(GridSimulation? trial) => trial is null ? null : Formula.Of(trial.Row.Score);
}

/// <summary>A specimen fiche and what three evaluators would give it, as typed.</summary>
internal sealed class TryForm
{
    /// <summary>Evaluators on the page.</summary>
    public const int People = 3;

    private const string TooLong = "Cette saisie est trop longue.";

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Beneficiaries { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? QpvBeneficiaries { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Charges { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? Requested { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? OtherSubsidies { get; set; }

    [StringLength(100, ErrorMessage = TooLong)]
    public string? ConfirmedPartners { get; set; }

    [MaxLength(60)]
    public IList<MarkRow> Marks { get; set; } = [];

    /// <summary>A plausible fiche, and two evaluators who do not quite agree, to begin with.</summary>
    public static TryForm Specimen(GridSettings grid)
    {
        return new()
        {
            Beneficiaries = "84",
            QpvBeneficiaries = "71",
            Charges = "15 400",
            Requested = "9 600",
            OtherSubsidies = "4 800",
            ConfirmedPartners = "2",
            Marks =
            [
                .. grid
                    .Criteria.Where(criterion => criterion.Figure is null)
                    .Select(criterion => new MarkRow
                    {
                        Code = criterion.Code,
                        First = FormParsing.Written(OnScale(criterion, 0.75m)),
                        Second = FormParsing.Written(OnScale(criterion, 0.5m)),
                    }),
            ],
        };
    }

    private static decimal OnScale(CriterionSettings criterion, decimal ratio) =>
        criterion.Step > 0m
            ? criterion.Min + (Math.Floor((criterion.Max - criterion.Min) * ratio / criterion.Step) * criterion.Step)
            : criterion.Min;
}

/// <summary>What three evaluators give to one criterion, as typed.</summary>
internal sealed class MarkRow
{
    public static readonly IReadOnlyList<string> Names = [nameof(First), nameof(Second), nameof(Third)];

    [StringLength(60)]
    public string? Code { get; set; }

    [StringLength(40)]
    public string? First { get; set; }

    [StringLength(40)]
    public string? Second { get; set; }

    [StringLength(40)]
    public string? Third { get; set; }

    public string? Of(int person) =>
        person switch
        {
            0 => First,
            1 => Second,
            _ => Third,
        };
}
