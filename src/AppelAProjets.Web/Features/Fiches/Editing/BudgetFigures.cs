using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.Fiches;
using AppelAProjets.Web.Features.Shared.Fiches;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>The figures of the budget: subtotals, balance, shares, funding plan.</summary>
internal static class BudgetFigures
{
    private const string NoFigure = "–";

    /// <param name="content">What is recorded.</param>
    /// <param name="rules">What the call asks; without it nothing is said of its cap, and a page keeps what it drew.</param>
    public static IReadOnlyDictionary<string, string> Compute(FicheContent content, CallRequirements? rules)
    {
        var totals = content.Totals;
        var figures = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["budget.charges"] = FrenchNumbers.Euros(totals.ChargesCents + totals.SurplusCents),
            ["budget.products"] = FrenchNumbers.Euros(totals.ProductsCents + totals.DeficitCents),
            ["budget.uses"] = FrenchNumbers.Euros(totals.UsesCents),
            ["budget.resources"] = FrenchNumbers.Euros(totals.ResourcesCents),
            ["requested"] = content.RequestedCents is { } requested ? FrenchNumbers.Amount(requested) : "à remplir",
            ["requested.share"] = content.RequestedPercent is { } share ? FrenchNumbers.Percent(share / 100, 1) : NoFigure,
            ["cost.each"] = content.CostPerBeneficiaryCents is { } each
                ? FrenchNumbers.Euros((long)Math.Round(each, MidpointRounding.AwayFromZero))
                : NoFigure,
            ["cost.people"] = content.CostPerBeneficiaryCents is null
                ? string.Empty
                : $"pour {FrenchNumbers.Count(content.Beneficiaries ?? 0, "personne")}",
        };
        foreach (var group in BudgetNomenclature.Groups)
        {
            figures[$"budget.{group.Code}"] = BudgetNomenclature.Subtotal(group, content) is { } cents
                ? FrenchNumbers.Amount(cents)
                : string.Empty;
        }

        foreach (var line in FundingPlan.Of(content, string.Empty).Lines)
        {
            figures[line.AmountFigure] = line.Amount;
            figures[line.ShareFigure] = line.Share;
        }

        if (rules is not null)
        {
            Cap(content, rules, figures);
        }

        Volunteers(totals, figures);
        Balance(content, totals, figures);
        return figures;
    }

    private static void Cap(FicheContent content, CallRequirements rules, Dictionary<string, string> figures) =>
        (figures["cap.class"], figures["cap"]) = (rules.MaxRequestedPercent, content.RequestedPercent) switch
        {
            ({ } cap, { } share) when share < cap => ("is-ok", $"sous {FrenchNumbers.Compact(cap)}\u00A0%"),
            ({ } cap, { } share) when share == cap => ("is-ok", $"{FrenchNumbers.Compact(cap)}\u00A0%, le plus possible"),
            ({ } cap, not null) => ("is-err", $"au-dessus de {FrenchNumbers.Compact(cap)}\u00A0%"),
            _ => (string.Empty, string.Empty),
        };

    private static void Volunteers(BudgetTotals totals, Dictionary<string, string> figures) =>
        (figures["volunteer.class"], figures["volunteer.note"]) = totals switch
        {
            { UsesCents: 0, ResourcesCents: 0 } => (string.Empty, "rien d’indiqué"),
            { VolunteerGapCents: 0 } => ("is-ok", "équilibrés"),
            { VolunteerGapCents: > 0 } => ("is-err", $"il manque {FrenchNumbers.Euros(totals.VolunteerGapCents)} en contributions (87)"),
            _ => ("is-err", $"il manque {FrenchNumbers.Euros(-totals.VolunteerGapCents)} en emplois (86)"),
        };

    private static void Balance(FicheContent content, BudgetTotals totals, Dictionary<string, string> figures)
    {
        var unread = content.Unreadable.Keys.Select(path => NameOf(path, content)).OfType<string>().ToList();
        var empty = totals is { ChargesCents: 0, SurplusCents: 0, ProductsCents: 0, DeficitCents: 0 };
        (figures["balance.class"], figures["balance.label"], figures["balance.value"]) = (empty, totals.GapCents) switch
        {
            (true, _) => (string.Empty, "Équilibre", "à remplir"),
            (_, 0) => (unread.Count == 0 ? "is-ok" : "is-err", "Charges et produits", "Équilibré"),
            (_, > 0) => ("is-err", "Il manque, du côté des produits", FrenchNumbers.Euros(totals.GapCents)),
            _ => ("is-err", "Il manque, du côté des charges", FrenchNumbers.Euros(-totals.GapCents)),
        };
        figures["balance.note"] = unread switch
        {
            [] => string.Empty,
            [var one] => $"Un montant illisible, {one}, n’est pas compté.",
            _ => $"{unread.Count} montants illisibles ne sont pas comptés\u00A0: {string.Join(", ", unread)}.",
        };
    }

    /// <summary>
    /// Where an amount that can't be read is: «ligne 756», «financeur CAF»; null for anything but an amount of the budget.
    /// </summary>
    private static string? NameOf(string path, FicheContent content)
    {
        if (path == nameof(content.RequestedCents))
        {
            return "la subvention demandée";
        }

        if (
            content.Funding.FirstOrDefault(funder => path == $"{nameof(content.Funding)}[{funder.Key}].{nameof(funder.Cents)}") is
            { } unread
        )
        {
            return unread.Name.Length == 0 ? "un financeur sans nom" : $"financeur «\u00A0{unread.Name}\u00A0»";
        }

        var line = BudgetNomenclature.Lines.FirstOrDefault(line => path == $"{nameof(content.Budget)}[{line.Code}]");
        return line is null ? null
            : line.Number.Length > 0 ? $"ligne {line.Number}"
            : $"ligne «\u00A0{line.Label}\u00A0»";
    }
}
