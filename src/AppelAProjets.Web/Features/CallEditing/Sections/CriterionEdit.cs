using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Domain.Evaluations;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>Puts one criterion, as typed, into the grid: a new one at the end, or in place of the one it was.</summary>
internal static class CriterionEdit
{
    /// <param name="settings">The settings in force.</param>
    /// <param name="form">The criterion as typed.</param>
    /// <param name="former">Its code so far, or null for a new one.</param>
    /// <param name="codeIsKnown">True once the call is public: ratings follow the code.</param>
    public static SettingsReading Apply(CallSettings settings, CriterionForm form, string? former, bool codeIsKnown)
    {
        var grid = settings.Grid;
        var code = codeIsKnown && former is not null ? former : Code(form, grid, former);
        var refusals = new List<Refusal>();
        var criterion = form.Read(code, refusals);
        var criteria = grid.Criteria.ToList();
        var at = criteria.FindIndex(other => other.Code == former);
        if (former is not null && at < 0)
        {
            return new(
                settings,
                [
                    new Refusal(
                        "criterion.gone",
                        string.Empty,
                        "Ce critère vient d’être retiré par un collègue\u00A0: vos saisies sont encore sur cette page."
                    ),
                ]
            );
        }

        if (at < 0)
        {
            criteria.Add(criterion);
        }
        else
        {
            criteria[at] = criterion;
        }

        // Said at its own field; what is wrong elsewhere is not of this page.
        refusals.AddRange(refusals.Count > 0 ? [] : criterion.Shortcomings());
        return new(
            settings with
            {
                Grid = grid with
                {
                    Criteria = criteria,
                    TieRules =
                    [
                        .. grid.TieRules.Select(rule =>
                            rule.CriterionCode == former && former is not null ? rule with { CriterionCode = code } : rule
                        ),
                    ],
                },
            },
            refusals
        );
    }

    /// <summary>The code typed, or one made of the label, unlike the others: «Qualité du projet» gives QUALITE-DU-PROJET.</summary>
    private static string Code(CriterionForm form, GridSettings grid, string? former)
    {
        if (FormParsing.Text(form.Code) is { Length: > 0 } typed)
        {
            return typed;
        }

        return SlugFromLabel
            .New(FormParsing.Text(form.Label), "critere", grid.Criteria.Where(other => other.Code != former).Select(other => other.Code))
            .ToUpperInvariant();
    }
}
