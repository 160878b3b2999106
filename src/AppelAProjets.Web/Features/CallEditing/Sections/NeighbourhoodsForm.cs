using System.ComponentModel.DataAnnotations;
using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Sections;

/// <summary>The neighbourhoods of a call, as typed: one per line, with the code after a semicolon.</summary>
internal sealed class NeighbourhoodsForm
{
    [StringLength(40_000, ErrorMessage = "Cette liste est beaucoup trop longue : raccourcissez-la.")]
    public string? Lines { get; set; }

    public static NeighbourhoodsForm From(CallSettings settings) =>
        new() { Lines = string.Join('\n', settings.Neighbourhoods.Select(entry => Line(entry.Name, entry.Code))) };

    public static string Line(string name, string? code) => code is null ? name : $"{name} ; {code}";

    /// <summary>
    /// A line that names a neighbourhood already there, or bears its code, keeps its identity: fiches that chose it follow.
    /// </summary>
    public SettingsReading Apply(CallSettings settings, Func<Guid> newId)
    {
        var known = settings.Neighbourhoods.ToList();
        var entries = new List<NeighbourhoodEntry>();
        foreach (var line in FormParsing.Lines(Lines))
        {
            var parts = line.Split([';', '\t'], 2, StringSplitOptions.TrimEntries);
            var (name, code) = (parts[0], parts.Length > 1 && parts[1].Length > 0 ? parts[1].ToUpperInvariant() : null);
            var same =
                known.Find(entry => string.Equals(entry.Name, name, StringComparison.OrdinalIgnoreCase))
                ?? known.Find(entry => code is not null && entry.Code == code);
            if (same is not null)
            {
                known.Remove(same);
            }

            entries.Add(new NeighbourhoodEntry(same?.Id ?? newId(), name, code));
        }

        return SettingsReading.Of(settings with { Neighbourhoods = entries });
    }
}
