using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Shared.Fiches;

/// <summary>One side of a budget as it is read: the groups in which something is written, each with its lines.</summary>
internal sealed record BudgetReadingSide(
    string Title,
    string Total,
    long Sum,
    IReadOnlyList<(BudgetGroup Group, IReadOnlyList<BudgetLine> Lines)> Groups
)
{
    /// <summary>Charges and products always; what is given in kind when something is.</summary>
    internal static IEnumerable<BudgetReadingSide> Of(FicheContent content)
    {
        var totals = content.Totals;
        (BudgetSide Side, string Title, string Total, long Sum)[] sides =
        [
            (BudgetSide.Charges, "Charges", "Total des charges", totals.ChargesCents + totals.SurplusCents),
            (BudgetSide.Products, "Produits", "Total des produits", totals.ProductsCents + totals.DeficitCents),
            (BudgetSide.VolunteerUses, "Emplois en nature", "Total 86", totals.UsesCents),
            (BudgetSide.VolunteerResources, "Contributions en nature", "Total 87", totals.ResourcesCents),
        ];
        return sides
            .Where(side => side.Sum > 0 || side.Side is BudgetSide.Charges or BudgetSide.Products)
            .Select(side => new BudgetReadingSide(side.Title, side.Total, side.Sum, GroupsOf(side.Side, content)));
    }

    private static IReadOnlyList<(BudgetGroup Group, IReadOnlyList<BudgetLine> Lines)> GroupsOf(BudgetSide side, FicheContent content) =>
        [
            .. BudgetNomenclature
                .Groups.Where(group => group.Side == side && BudgetNomenclature.Subtotal(group, content) is not null)
                .Select(group => (group, (IReadOnlyList<BudgetLine>)[.. group.Lines.Where(line => content.Budget.ContainsKey(line.Code))])),
        ];
}
