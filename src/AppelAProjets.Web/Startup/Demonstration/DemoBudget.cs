namespace AppelAProjets.Web.Startup.Demonstration;

/// <summary>The lines of a demonstration budget, from its totals.</summary>
internal static class DemoBudget
{
    /// <param name="charges">Whole euros.</param>
    /// <param name="own">Whole euros.</param>
    public static IReadOnlyDictionary<string, long> Of(int? charges, int? own)
    {
        var lines = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (charges is { } total)
        {
            var wages = total * 40L;
            var social = total * 12L;
            var services = total * 28L;
            lines["641"] = wages;
            lines["645"] = social;
            lines["604"] = services;
            lines["601"] = (total * 100L) - wages - social - services;
        }

        if (own is > 0)
        {
            lines["propres"] = own.Value * 100L;
        }

        return lines;
    }
}
