using AppelAProjets.Domain.Calls;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.Shared;

/// <summary>For <c>_Countdown.cshtml</c>: what is left, always beside the date itself, in the zone of the call.</summary>
/// <param name="Until">The instant, UTC.</param>
/// <param name="Now">The instant at which the page is drawn, UTC, from the application's clock.</param>
/// <param name="AbsoluteDate">«vendredi 20 mai 2022 à 23 h 59».</param>
/// <param name="ZoneName">«heure de Paris».</param>
/// <param name="MachineDate">For the <c>datetime</c> attribute.</param>
internal sealed record CountdownModel(DateTime Until, DateTime Now, string AbsoluteDate, string ZoneName, string MachineDate)
{
    /// <summary>Words before the date: «Clôture», «Fin de la notation».</summary>
    public string? Label { get; init; }

    /// <summary>From 0 to 100, how much of the time has gone by; draws the bar. Null: no bar.</summary>
    public int? ElapsedPercent { get; init; }

    public TimeSpan Left => Until - Now;

    /// <summary>Drawn in amber; never in red: a date is not a mistake.</summary>
    public bool Soon => NearDate.IsNear(Until, Now);

    public static CountdownModel To(DateTime until, DateTime now, TimeZoneInfo zone) =>
        new(until, now, FrenchDates.DayAndHour(until, zone), FrenchDates.ZoneName(zone), FrenchDates.Machine(until, zone));

    /// <summary>Same, with the part of the time gone by since <paramref name="from"/>.</summary>
    public static CountdownModel Between(DateTime from, DateTime until, DateTime now, TimeZoneInfo zone)
    {
        var gone = until > from ? (now - from) / (until - from) : 1;
        return To(until, now, zone) with { ElapsedPercent = (int)Math.Clamp(gone * 100, 0, 100) };
    }
}
