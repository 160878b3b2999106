using System.Globalization;
using AppelAProjets.Domain;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.ImportExport;

/// <summary>Where a refused setting stands in a file of settings.</summary>
internal static class FilePath
{
    private static readonly string[] MoneyFields = ["EnvelopeCents", "SubEnvelopes"];

    internal static string Find(CallSection section, Refusal refusal, CallSettings settings) =>
        section switch
        {
            CallSection.Identity => $"$.text.{Camel(refusal.Field)}",
            CallSection.Schedule => $"$.schedule.{Camel(refusal.Field == "ZoneId" ? "Zone" : refusal.Field)}",
            CallSection.Objectives => "$.objectives",
            CallSection.Neighbourhoods => "$.neighbourhoods",
            CallSection.Money when MoneyFields.Contains(refusal.Field, StringComparer.Ordinal) => refusal.Field == "SubEnvelopes"
                ? "$.money.parts"
                : "$.money.envelopeCents",
            CallSection.Applicants or CallSection.Money or CallSection.Requirements => $"$.requirements.{Camel(refusal.Field)}",
            CallSection.Grid => Item(
                refusal.Field,
                "$.grid.criteria",
                "$.grid",
                settings.Grid.Criteria.Select(criterion => criterion.Code)
            ),
            CallSection.Ranking => $"$.grid.{Camel(refusal.Field)}",
            CallSection.Rating => $"$.rating.{Camel(refusal.Field)}",
            CallSection.Questions => Item(refusal.Field, "$.questions", "$", settings.Questions.Select(question => question.Key)),
            CallSection.Pieces => Item(refusal.Field, "$.pieces", "$", settings.Pieces.Select(piece => piece.Key)),
            CallSection.Eligibility => $"$.eligibility.{Camel(refusal.Field)}",
            _ => "$",
        };

    /// <summary>«Criteria[QUALITE].Weight» becomes «$.grid.criteria[3].weight».</summary>
    private static string Item(string field, string list, string around, IEnumerable<string> keys)
    {
        var open = field.IndexOf('[', StringComparison.Ordinal);
        var close = field.LastIndexOf("].", StringComparison.Ordinal);
        if (open < 0 || close < open)
        {
            return $"{around}.{Camel(field)}";
        }

        var key = field[(open + 1)..close];
        var index = keys.ToList().IndexOf(key);
        return string.Create(CultureInfo.InvariantCulture, $"{list}[{Math.Max(0, index)}].{Camel(field[(close + 2)..])}");
    }

    private static string Camel(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
