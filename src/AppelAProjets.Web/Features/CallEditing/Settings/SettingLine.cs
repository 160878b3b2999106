using AppelAProjets.Domain.CallSetup;

namespace AppelAProjets.Web.Features.CallEditing.Settings;

/// <summary>One thing a coordinator set, in words: to compare two versions of a call and to say what changed.</summary>
/// <param name="Section">Where it is set.</param>
/// <param name="Key">What it is, whatever it is worth: two versions are compared by it.</param>
/// <param name="Label">What the editor calls it.</param>
/// <param name="Value">What it is worth; empty for nothing.</param>
/// <param name="ForApplicants">Whether it matters to those who write a fiche.</param>
internal sealed record SettingLine(CallSection Section, string Key, string Label, string Value, bool ForApplicants = true);

/// <summary>A thing that differs between two versions.</summary>
/// <param name="Section">Where it is set.</param>
/// <param name="Label">What the editor calls it.</param>
/// <param name="Before">What it was worth; null when it did not exist.</param>
/// <param name="After">What it is worth; null when it is gone.</param>
/// <param name="ForApplicants">Whether it matters to those who write a fiche.</param>
internal sealed record SettingDifference(CallSection Section, string Label, string? Before, string? After, bool ForApplicants)
{
    /// <summary>What differs, in the order of the sections; what moved only is said of the list as a whole.</summary>
    public static IReadOnlyList<SettingDifference> Between(CallSettings before, CallSettings after)
    {
        var former = SettingLines.For(before).ToList();
        var next = SettingLines.For(after).ToList();
        var formerByKey = former.ToDictionary(line => (line.Section, line.Key));
        var nextByKey = next.ToDictionary(line => (line.Section, line.Key));
        return
        [
            .. next.Select(line => new Pair(formerByKey.GetValueOrDefault((line.Section, line.Key)), line))
                .Concat(former.Where(line => !nextByKey.ContainsKey((line.Section, line.Key))).Select(line => new Pair(line, null)))
                .Where(pair => pair.Before?.Value != pair.After?.Value)
                .Select(pair => new SettingDifference(
                    pair.Line.Section,
                    pair.Line.Label,
                    pair.Before?.Value,
                    pair.After?.Value,
                    pair.Line.ForApplicants
                ))
                .Where(difference => !(string.IsNullOrEmpty(difference.Before) && string.IsNullOrEmpty(difference.After)))
                .OrderBy(difference => difference.Section),
        ];
    }

    private sealed record Pair(SettingLine? Before, SettingLine? After)
    {
        public SettingLine Line => (After ?? Before)!;
    }
}
