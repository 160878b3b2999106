using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.Evaluations;
using AppelAProjets.Domain.Ranking;
using AppelAProjets.Web.Features.CallEditing.Sections;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>A specimen fiche scored by the engine that scores the real ones.</summary>
/// <param name="Row">Its score and the list it would be in.</param>
/// <param name="Figures">The figures computed criteria read.</param>
internal sealed record GridSimulation(RankingRow Row, FicheFigures Figures)
{
    /// <summary>The grid as it is set, or null while something in it is wrong.</summary>
    public static ScoringGrid? GridOf(EditedCall call)
    {
        return call.Settings.Grid.Shortcomings().Count > 0 ? null : call.Settings.Grid.ToGrid(call.Call.Id, 1, Guid.NewGuid);
    }

    /// <param name="grid">The grid.</param>
    /// <param name="form">What is typed.</param>
    /// <param name="refusals">What cannot be read, or is off its scale.</param>
    public static GridSimulation? Run(ScoringGrid grid, TryForm form, out IReadOnlyList<Refusal> refusals)
    {
        var found = new List<Refusal>();
        var figures = FicheFigures.Filed(
            FormParsing.Cents(form.Requested, nameof(form.Requested), found) ?? 0,
            FormParsing.Cents(form.Charges, nameof(form.Charges), found) ?? 0,
            FormParsing.Cents(form.OtherSubsidies, nameof(form.OtherSubsidies), found) ?? 0,
            FormParsing.Whole(form.Beneficiaries, nameof(form.Beneficiaries), found) ?? 0,
            FormParsing.Whole(form.QpvBeneficiaries, nameof(form.QpvBeneficiaries), found),
            FormParsing.Whole(form.ConfirmedPartners, nameof(form.ConfirmedPartners), found) ?? 0
        );
        var evaluations = new List<EvaluationToScore>();
        for (var person = 0; person < TryForm.People; person++)
        {
            if (Values(grid, form, person, found) is { Count: > 0 } values)
            {
                evaluations.Add(EvaluationToScore.From(grid, Guid.NewGuid(), EvaluationStatus.Filed, values));
            }
        }

        refusals = found;
        if (found.Count > 0)
        {
            return null;
        }

        var fiche = new FicheToScore(
            Guid.NewGuid(),
            "ESSAI",
            (long)((figures.RequestedAmount ?? 0) * 100),
            DateTime.UnixEpoch,
            figures,
            evaluations
        );
        return new GridSimulation(RankingEngine.Rank(grid, [fiche]).Rows.Single(), figures);
    }

    private static Dictionary<Guid, decimal> Values(ScoringGrid grid, TryForm form, int person, List<Refusal> found)
    {
        var values = new Dictionary<Guid, decimal>();
        foreach (var criterion in grid.CriteriaInOrder.Where(criterion => !criterion.IsComputed))
        {
            var row = form.Marks.ToList().FindIndex(mark => mark.Code == criterion.Code);
            if (
                row < 0
                || form.Marks[row].Of(person) is not { Length: > 0 } typed
                || (criterion.AllowsNotApplicable && typed.Trim().Equals("na", StringComparison.OrdinalIgnoreCase))
            )
            {
                continue;
            }

            var field = string.Create(CultureInfo.InvariantCulture, $"{nameof(form.Marks)}[{row}].{MarkRow.Names[person]}");
            if (FormParsing.Number(typed, field, found) is not { } value)
            {
                continue;
            }

            if (criterion.Accepts(value))
            {
                values[criterion.Id] = value;
            }
            else
            {
                found.Add(
                    new Refusal(
                        "mark.off-scale",
                        field,
                        $"«\u00A0{criterion.Label}\u00A0»\u00A0: la note va de {FormParsing.Written(criterion.Min)} à "
                            + $"{FormParsing.Written(criterion.Max)}, de {FormParsing.Written(criterion.Step)} en "
                            + $"{FormParsing.Written(criterion.Step)}."
                    )
                );
            }
        }

        return values;
    }
}
