using AppelAProjets.Domain.Calls;
using AppelAProjets.Domain.CallSetup;
using AppelAProjets.Web.Platform.Time;

namespace AppelAProjets.Web.Features.CallEditing;

/// <summary>What deserves a second look in a calendar, and forbids nothing.</summary>
internal static class ScheduleWarnings
{
    internal static IReadOnlyList<string> About(CallSchedule schedule)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(schedule.ZoneId, out _))
        {
            return [];
        }

        var closing = schedule.LocalDay(schedule.ClosesAt);
        return PublicHolidays.WhyClosed(closing, schedule.ZoneId) is { } why
            ?
            [
                $"La clôture tombe le {FrenchDates.Day(closing)}, {why}\u00A0: les porteurs n’auront personne à qui demander.",
                .. ScheduleOrder.Oddities(schedule),
            ]
            : ScheduleOrder.Oddities(schedule);
    }
}
