using System.Globalization;
using AppelAProjets.Web.Platform.Text;

namespace AppelAProjets.Web.Features.Reminders.Mails;

/// <summary>
/// Time left in a letter: one figure, in words that stay true for the hour it takes to be read. The exact date is beside it.
/// </summary>
internal static class TimeLeft
{
    /// <summary>«7 jours», «24 heures», «1 heure», «moins d’une heure».</summary>
    internal static string InWords(TimeSpan left)
    {
        var hours = (int)Math.Round(left.TotalHours, MidpointRounding.AwayFromZero);
        return left.TotalDays >= 2 ? Figure((int)left.TotalDays, "jour")
            : left.TotalHours >= 1 ? Figure(hours, "heure")
            : "moins d’une heure";
    }

    private static string Figure(int figure, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure}{FrenchNumbers.NoBreak}{unit}{(figure > 1 ? "s" : string.Empty)}");
}
