using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Features.Fiches.Editing;

/// <summary>How the lines of the budget are laid out: most associations fill ten of them, the others wait folded.</summary>
internal static class BudgetLayout
{
    private static readonly string[] Rare = ["63", "65-69", "equilibre-charges", "73", "76-79", "equilibre-produits"];

    /// <summary>A group few people need and in which nothing is typed.</summary>
    public static bool IsFolded(BudgetGroup group, EditorPage page)
    {
        return Rare.Contains(group.Code, StringComparer.Ordinal)
            && group.Lines.All(line => page.ValueOf(page.FieldOf(PathOf(line))).Length == 0);
    }

    /// <summary>The groups of a side: those in sight, and those folded under them.</summary>
    internal static (IReadOnlyList<BudgetGroup> Open, IReadOnlyList<BudgetGroup> Folded) GroupsOf(BudgetSide side, EditorPage page)
    {
        var groups = BudgetNomenclature.Groups.Where(group => group.Side == side).ToLookup(group => IsFolded(group, page));
        return ([.. groups[false]], [.. groups[true]]);
    }

    /// <summary>«impôts et taxes, autres charges».</summary>
    internal static string NamesOf(IEnumerable<BudgetGroup> groups) =>
        string.Join(", ", groups.Select(group => group.Label.ToLowerInvariant()));

    /// <summary>The plan of accounts gives numbers to the lines of the group.</summary>
    internal static bool HasCodes(BudgetGroup group) => group.Lines.Any(line => line.Number.Length > 0);

    /// <summary>What is given in kind is to correct: both sides differ, or a line of it is refused.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isRefused">Whether the field of a path has an error on the page.</param>
    internal static bool IsVolunteeringWrong(EditorPage page, Func<string, bool> isRefused) =>
        page.Fiche.Content.Totals.VolunteerGapCents != 0
        || BudgetNomenclature
            .Groups.Where(group => group.Side is BudgetSide.VolunteerUses or BudgetSide.VolunteerResources)
            .Any(group => group.Lines.Any(line => isRefused(FicheForm.Prefix + PathOf(line))));

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
