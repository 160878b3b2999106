using System.Globalization;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.CallEditing.Creation;

/// <summary>
/// What is proposed when a call is taken as a model: the same days of the next year that is still to come, and names of that year.
/// </summary>
public static partial class CloneProposal
{
    /// <summary>The local day of opening proposed: that of the model, in the first year that makes it come.</summary>
    public static DateOnly OpensOn(CallSchedule model, DateTime now)
    {
        var opened = model.LocalDay(model.OpensAt);
        var today = model.LocalDay(now);
        var years = Math.Max(1, today.Year - opened.Year);
        while (opened.AddYears(years) <= today)
        {
            years++;
        }

        return opened.AddYears(years);
    }

    /// <summary>How far every date moves, in days.</summary>
    public static int Days(CallSchedule model, DateOnly opensOn)
    {
        return opensOn.DayNumber - model.LocalDay(model.OpensAt).DayNumber;
    }

    /// <summary>A name with its year moved: «Appel 2022» becomes «Appel 2027»; without year, the new one is added.</summary>
    public static string Named(string name, string separator, int fromYear, int toYear)
    {
        var moved = Year()
            .Replace(
                name,
                match =>
                    int.Parse(match.Value, CultureInfo.InvariantCulture) is var year && year >= fromYear - 1 && year <= fromYear + 1
                        ? (year + toYear - fromYear).ToString(CultureInfo.InvariantCulture)
                        : match.Value
            );
        return moved == name ? string.Create(CultureInfo.InvariantCulture, $"{name}{separator}{toYear}") : moved;
    }

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Year();
}
