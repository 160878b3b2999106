using AppelAProjets.Domain.Fiches;
using AppelAProjets.Domain.Fiches.Fields;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>One who pays, as people read it.</summary>
/// <param name="Key">«asked» for this call, «own» for what the organisation brings, else the key of the funder's row.</param>
internal sealed record FundingPlanLine(string Key, string Name, string Kind, string Amount, string Share, string Status)
{
    public const string Asked = "asked";
    public const string Own = "own";
    public const string Total = "total";

    public string AmountFigure => $"plan.{Key}";

    public string ShareFigure => $"plan.{Key}.share";
}

/// <summary>Who pays for an action, and for which part of it.</summary>
/// <param name="Lines">The call first, then the other funders, what the organisation brings, and the total.</param>
internal sealed record FundingPlan(IReadOnlyList<FundingPlanLine> Lines)
{
    /// <summary>Every line but the total.</summary>
    internal IEnumerable<FundingPlanLine> Payers => Lines.SkipLast(1);

    /// <param name="content">What is recorded.</param>
    /// <param name="name">What the sum asked for is called: the programme, or «this call».</param>
    public static FundingPlan Of(FicheContent content, string name)
    {
        var total = content.Totals.ProductsCents;
        FundingPlanLine Line(string key, string who, string kind, long? cents, string status) =>
            new(
                key,
                who,
                kind,
                cents is { } amount ? FrenchNumbers.Euros(amount) : "à remplir",
                total > 0 && cents is { } part ? FrenchNumbers.Percent((decimal)part / total, 1) : "–",
                status
            );

        var own = total - (content.RequestedCents ?? 0) - BudgetTotals.OtherSubsidies(content);
        return new FundingPlan([
            Line(FundingPlanLine.Asked, name, string.Empty, content.RequestedCents, "demandé à cet appel"),
            .. FicheFields
                .List(nameof(FicheContent.Funding))!
                .WrittenRows(content)
                .Cast<FundingSource>()
                .Select(funder =>
                    Line(
                        funder.Key,
                        funder.Name.Length > 0 ? funder.Name : "Sans nom",
                        Words(funder, nameof(funder.Kind), funder.Kind?.ToString()),
                        funder.Cents,
                        Words(funder, nameof(funder.Status), funder.Status?.ToString())
                    )
                ),
            Line(FundingPlanLine.Own, "Recettes et ressources propres", string.Empty, own, string.Empty),
            Line(FundingPlanLine.Total, "Total", string.Empty, total, string.Empty),
        ]);
    }

    private static string Words(FundingSource funder, string cell, string? value) =>
        value is null ? string.Empty : FieldWords.For(FicheFields.List(nameof(FicheContent.Funding))!.Find(funder.Key, cell)!, value);
}
