using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// The figures the server computes from what is recorded: drawn with the page, and sent back with each save, so that they are the same ones
/// that the filing will judge.
/// </summary>
internal static class LiveFigures
{
    /// <param name="content">What is recorded.</param>
    /// <param name="section">The section shown.</param>
    /// <param name="rules">What the call asks; without it the figures say nothing of the call's cap.</param>
    public static IReadOnlyDictionary<string, string> Compute(FicheContent content, FicheSection section, CallRequirements? rules = null) =>
        section switch
        {
            FicheSection.Budget => OfBudget(content, rules),
            FicheSection.Publics => OfPublics(content),
            _ => new Dictionary<string, string>(StringComparer.Ordinal),
        };

    public static IReadOnlyDictionary<string, string> OfBudget(FicheContent content, CallRequirements? rules = null)
    {
        return BudgetFigures.Compute(content, rules);
    }

    public static string QpvShare(FicheContent content)
    {
        return content is { Beneficiaries: > 0 and { } people, QpvBeneficiaries: { } qpv }
            ? FrenchNumbers.Percent((decimal)qpv / people, 1)
            : "–";
    }

    private static Dictionary<string, string> OfPublics(FicheContent content)
    {
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["publics.share"] = QpvShare(content),
            ["groups.total"] = FrenchNumbers.Whole(BeneficiaryGrid.Total(content.Groups)),
        };
        foreach (var age in BeneficiaryGrid.Ages)
        {
            figures[$"groups.{age.Key}"] = FrenchNumbers.Whole(BeneficiaryGrid.Sum(content.Groups, age));
        }

        foreach (var sex in BeneficiaryGrid.Sexes)
        {
            figures[$"groups.{sex.Key}"] = FrenchNumbers.Whole(BeneficiaryGrid.Sum(content.Groups, sex));
        }

        return figures;
    }
}
