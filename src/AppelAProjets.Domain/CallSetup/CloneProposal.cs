using System.Globalization;
using System.Text.RegularExpressions;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Domain.CallSetup;

/// <summary>
/// What is proposed when a call is taken as a model: the same days of the next year that is still to come, and names of that year.
/// </summary>
public static partial class CloneProposal
{
    /// <summary>The day of opening proposed: that of the model, in the first later year that leaves it in the future.</summary>
    /// <param name="model">Milestones of the call taken as a model; its zone gives the days.</param>
    /// <param name="now">UTC instant.</param>
    /// <returns>A local day after today; 29 February becomes the 28th in a common year.</returns>
    public static DateOnly OpensOn(CallSchedule model, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(model);
        var opened = model.LocalDay(model.OpensAt);
        var today = model.LocalDay(now);
        var years = Math.Max(1, today.Year - opened.Year);
        while (opened.AddYears(years) <= today)
        {
            years++;
        }

        return opened.AddYears(years);
    }

    /// <summary>How far every date moves (<see cref="CallSettings.Shifted"/>).</summary>
    /// <param name="model">Milestones of the call taken as a model.</param>
    /// <param name="opensOn">Local day of opening wished.</param>
    /// <returns>Whole years when only the year changes, else days.</returns>
    public static DateShift Shift(CallSchedule model, DateOnly opensOn)
    {
        ArgumentNullException.ThrowIfNull(model);
        return DateShift.Between(model.LocalDay(model.OpensAt), opensOn);
    }

    /// <summary>
    /// A name with its years moved: «Appel 2022» becomes «Appel 2027», and «2022-2023» follows. A year more than one away from the model's
    /// is part of the name and stays; without any year to move, the new one is added.
    /// </summary>
    /// <param name="name">Title, code or name in addresses of the model.</param>
    /// <param name="separator">What comes before a year that is added: a space in a title, a dash in a code.</param>
    /// <param name="fromYear">Local year in which the model opens.</param>
    /// <param name="toYear">Local year in which the new call opens.</param>
    /// <returns>The name proposed; its length is not checked.</returns>
    public static string Named(string name, string separator, int fromYear, int toYear)
    {
        ArgumentNullException.ThrowIfNull(name);
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
