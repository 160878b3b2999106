using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>How scores are brought together and ranked, as typed.</summary>
internal sealed class RankingForm
{
    /// <summary>A tie rule in a list: «demande», «depot», or «critere:CODE».</summary>
    private const string Request = "demande";
    private const string Filing = "depot";
    private const string Criterion = "critere:";

    public Aggregation Aggregation { get; set; }

    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? MinimumEvaluations { get; set; }

    [StringLength(100, ErrorMessage = "Cette saisie est trop longue.")]
    public string? Threshold { get; set; }

    [MaxLength(60)]
    public IList<PossibleConflictRow> Ties { get; set; } = [];

    public static RankingForm From(CallSettings settings)
    {
        var grid = settings.Grid;
        return new()
        {
            Aggregation = grid.Aggregation,
            MinimumEvaluations = FormParsing.Written(grid.MinimumEvaluations),
            Threshold = FormParsing.Written(grid.Threshold),
            Ties =
            [
                .. grid.TieRules.Select(rule => new PossibleConflictRow
                {
                    Rule = rule.Kind switch
                    {
                        TieRuleKind.LowerRequest => Request,
                        TieRuleKind.EarlierFiling => Filing,
                        _ => Criterion + rule.CriterionCode,
                    },
                }),
            ],
        };
    }

    /// <summary>What a tie rule may be, in words.</summary>
    public static IEnumerable<(string Value, string Text)> Choices(GridSettings grid)
    {
        return
        [
            .. grid.Criteria.Select(criterion => (Criterion + criterion.Code, $"Meilleure note à «\u00A0{criterion.Label}\u00A0»")),
            (Request, "Montant demandé le plus bas"),
            (Filing, "Dépôt le plus ancien"),
        ];
    }

    public SettingsReading Apply(CallSettings settings)
    {
        var refusals = new List<Refusal>();
        var grid = settings.Grid with
        {
            Aggregation = Aggregation,
            MinimumEvaluations = FormParsing.Whole(MinimumEvaluations, nameof(MinimumEvaluations), refusals) ?? 0,
            Threshold = FormParsing.Number(Threshold, nameof(Threshold), refusals),
            TieRules = [.. Ties.Select(row => Read(row.Rule)).OfType<TieRule>()],
        };
        return new(settings with { Grid = grid }, refusals);
    }

    private static TieRule? Read(string? rule) =>
        rule switch
        {
            null or "" => null,
            Request => TieRule.LowerRequest,
            Filing => TieRule.EarlierFiling,
            _ => TieRule.CriterionMean(rule.StartsWith(Criterion, StringComparison.Ordinal) ? rule[Criterion.Length..] : rule),
        };
}

/// <summary>One tie rule, as chosen.</summary>
internal sealed class PossibleConflictRow
{
    [StringLength(100)]
    public string? Rule { get; set; }
}
