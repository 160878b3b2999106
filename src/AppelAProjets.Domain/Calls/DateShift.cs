using System.Runtime.InteropServices;

namespace AppelAProjets.Domain.Calls;

/// <summary>
/// How far the dates of a call move. From a day to the same day of another year they move by whole years, so that 31 December stays 31
/// December across a leap year; else by days.
/// </summary>
/// <param name="Years">Whole years, negative for earlier.</param>
/// <param name="Days">Days, negative for earlier; zero when years say it all.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateShift(int Years, int Days)
{
    private const double DaysOfYear = 365.2425;

    /// <summary>The shift that brings a day onto another.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The day it becomes.</param>
    /// <returns>The shift.</returns>
    public static DateShift Between(DateOnly from, DateOnly to)
    {
        var years = to.Year - from.Year;
        return years != 0 && from.AddYears(years) == to ? new(years, 0) : new(0, to.DayNumber - from.DayNumber);
    }

    /// <summary>A day moved; 29 February becomes the 28th in a common year.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The day it becomes.</returns>
    public DateOnly Of(DateOnly day) => day.AddYears(Years).AddDays(Days);

    /// <summary>
    /// An end of a period moved: the first and the last day of a civil or of a school year stay so, whatever the day of opening becomes.
    /// </summary>
    /// <param name="day">First or last day of a period.</param>
    /// <returns>The day it becomes.</returns>
    public DateOnly OfPeriod(DateOnly day) =>
        (day.Month, day.Day) is (1, 1) or (12, 31) or (9, 1) or (8, 31)
            ? day.AddYears(Years + (int)Math.Round(Days / DaysOfYear, MidpointRounding.AwayFromZero))
            : Of(day);
}
