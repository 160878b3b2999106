using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>How the lines of the budget are laid out: most associations fill ten of them, the others wait folded.</summary>
public static class BudgetLayout
{
    private static readonly string[] Rare = ["63", "65-69", "equilibre-charges", "73", "76-79", "equilibre-produits"];

    /// <summary>A group few people need and in which nothing is typed.</summary>
    public static bool IsFolded(BudgetGroup group, EditorPage page)
    {
        return Rare.Contains(group.Code, StringComparer.Ordinal)
            && group.Lines.All(line => page.ValueOf(page.FieldOf(PathOf(line))).Length == 0);
    }

    public static string PathOf(BudgetLine line)
    {
        return $"{nameof(FicheContent.Budget)}[{line.Code}]";
    }

    /// <summary>«60 Achats», or the name alone where the plan of accounts gives no number.</summary>
    public static string NameOf(BudgetGroup group)
    {
        return char.IsAsciiDigit(group.Code[0]) ? $"{group.Code.Replace('-', '\u2013')} {group.Label}" : group.Label;
    }
}
