using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>
/// The figures the server computes from what is recorded: drawn with the page, and sent back with each save, so that they are the same ones
/// that the filing will judge.
/// </summary>
public static class LiveFigures
{
    public static IReadOnlyDictionary<string, string> Of(FicheContent content, FicheSection section) => section switch
    {
        FicheSection.Budget => OfBudget(content),
        FicheSection.Publics => OfPublics(content),
        _ => new Dictionary<string, string>(StringComparer.Ordinal),
    };

    public static IReadOnlyDictionary<string, string> OfBudget(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var totals = content.Totals;
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["budget.charges"] = FrenchNumbers.Euros(totals.ChargesCents + totals.SurplusCents),
            ["budget.products"] = FrenchNumbers.Euros(totals.ProductsCents + totals.DeficitCents),
            ["budget.uses"] = FrenchNumbers.Euros(totals.UsesCents),
            ["budget.resources"] = FrenchNumbers.Euros(totals.ResourcesCents),
            ["requested"] = content.RequestedCents is { } requested ? FrenchNumbers.Amount(requested) : "à remplir",
            ["requested.share"] = content.RequestedPercent is { } share ? FrenchNumbers.Percent(share / 100, 1) : "–",
            ["cost.each"] = content.CostPerBeneficiaryCents is { } each
                ? $"{FrenchNumbers.Euros((long)Math.Round(each, MidpointRounding.AwayFromZero))} pour {FrenchNumbers.Count(content.Beneficiaries ?? 0, "personne")}"
                : "–",
            ["volunteer.note"] = totals.VolunteerGapCents == 0 ? "Équilibré." : $"Écart\u00A0: {FrenchNumbers.Euros(Math.Abs(totals.VolunteerGapCents))}.",
        };
        foreach (var group in BudgetNomenclature.Groups)
        {
            figures[$"budget.{group.Code}"] = BudgetNomenclature.Subtotal(group, content) is { } cents ? FrenchNumbers.Amount(cents) : string.Empty;
        }

        foreach (var funder in content.Funding)
        {
            figures[$"funding.{funder.Key}"] = funder.Cents is { } cents ? FrenchNumbers.Amount(cents) : "à remplir";
        }

        Balance(content, totals, figures);
        return figures;
    }

    public static string QpvShare(FicheContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content is { Beneficiaries: > 0 and { } people, QpvBeneficiaries: { } qpv } ? FrenchNumbers.Percent((decimal)qpv / people, 1) : "–";
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
            figures[$"groups.{age.Key}"] = FrenchNumbers.Whole(BeneficiaryGrid.Of(content.Groups, age));
        }

        foreach (var sex in BeneficiaryGrid.Sexes)
        {
            figures[$"groups.{sex.Key}"] = FrenchNumbers.Whole(BeneficiaryGrid.Of(content.Groups, sex));
        }

        return figures;
    }

    private static void Balance(FicheContent content, BudgetTotals totals, Dictionary<string, string> figures)
    {
        var unread = content.Unreadable.Keys.Count(path => path.StartsWith("Budget[", StringComparison.Ordinal) || path.StartsWith("Funding[", StringComparison.Ordinal) || path == nameof(content.RequestedCents));
        var empty = totals is { ChargesCents: 0, SurplusCents: 0, ProductsCents: 0, DeficitCents: 0 };
        figures["balance.class"] = empty ? string.Empty : totals.GapCents == 0 && unread == 0 ? "is-ok" : "is-err";
        (figures["balance.label"], figures["balance.value"]) = (empty, totals.GapCents) switch
        {
            (true, _) => ("Équilibre", "à remplir"),
            (_, 0) => ("Charges et produits", "Équilibré"),
            (_, > 0) => ("Il manque, du côté des produits", FrenchNumbers.Euros(totals.GapCents)),
            _ => ("Il manque, du côté des charges", FrenchNumbers.Euros(-totals.GapCents)),
        };
        figures["balance.note"] = unread switch { 0 => string.Empty, 1 => "Un montant illisible n’est pas compté.", _ => $"{unread} montants illisibles ne sont pas comptés." };
    }
}
