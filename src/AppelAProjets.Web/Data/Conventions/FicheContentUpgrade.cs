using System.Text.Json.Nodes;
using AppelAProjets.Domain.Fiches;

namespace AppelAProjets.Web.Data.Conventions;

/// <summary>
/// Reads a fiche stored before its budget had lines: its totals become lines that say they are not detailed. The text in the database stays
/// as it was filed, and the hash of a filing is that of this text.
/// </summary>
public static class FicheContentUpgrade
{
    /// <summary>Every fiche of that time has this text, even empty; none has it since.</summary>
    private const string Mark = "\"chargesDetail\":";

    public static bool IsOld(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Contains(Mark, StringComparison.Ordinal);
    }

    public static string Of(string text)
    {
        var fiche = JsonNode.Parse(text)!.AsObject();
        var budget = new JsonObject();
        Move(fiche, "chargesCents", budget, BudgetNomenclature.UndetailedCharges);
        Move(fiche, "otherSubsidiesCents", budget, BudgetNomenclature.UndetailedSubsidies);
        Move(fiche, "ownResourcesCents", budget, "propres");
        fiche["budget"] = budget;
        fiche["budgetNote"] = string.Join("\n\n", new[] { Take(fiche, "chargesDetail"), Take(fiche, "otherFunders") }.Where(words => words.Length > 0));
        fiche["unreadable"] = Unreadable(fiche["unreadable"] as JsonObject);
        NameRows(fiche["partners"] as JsonArray);
        return fiche.ToJsonString();
    }

    private static void Move(JsonObject from, string name, JsonObject to, string line)
    {
        if (from[name] is { } amount)
        {
            to[line] = amount.DeepClone();
        }

        from.Remove(name);
    }

    private static string Take(JsonObject fiche, string name)
    {
        var words = fiche[name]?.GetValue<string>() ?? string.Empty;
        fiche.Remove(name);
        return words;
    }

    private static JsonObject Unreadable(JsonObject? typed)
    {
        var moved = new JsonObject();
        foreach (var (path, text) in typed ?? [])
        {
            moved[path switch { "ChargesCents" => $"Budget[{BudgetNomenclature.UndetailedCharges}]", "OtherSubsidiesCents" => $"Budget[{BudgetNomenclature.UndetailedSubsidies}]", "OwnResourcesCents" => "Budget[propres]", _ => path }] = text?.DeepClone();
        }

        return moved;
    }

    private static void NameRows(JsonArray? rows)
    {
        for (var i = 0; i < (rows?.Count ?? 0); i++)
        {
            rows![i]!["key"] = $"r{i + 1}";
        }
    }
}
