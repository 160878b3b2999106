using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Demonstration;

/// <summary>
/// Makes a schedule from days around the loading day, at wall-clock times of the zone: a change of hour moves none of them.
/// </summary>
internal sealed class DemoCalendar
{
    private static readonly CallSchedule Blank = new()
    {
        OpensAt = default,
        ClosesAt = default,
        EligibilityEndsAt = default,
        RatingEndsAt = default,
        CommitteeAt = default,
        NotificationAt = default,
        ZoneId = DemoProgramme.Zone,
    };

    public DemoCalendar(DateTime now) => Today = Blank.LocalDay(now);

    /// <summary>The loading day, in the zone of the calls.</summary>
    public DateOnly Today { get; }

    public DateTime At(int days, int hour, int minute = 0) => Blank.ToUtc(Today.AddDays(days), new TimeOnly(hour, minute));

    public static CallSchedule Schedule(
        DateTime opens,
        DateTime closes,
        DateTime eligibility,
        DateTime rating,
        DateTime committee,
        DateTime notification
    ) =>
        Blank with
        {
            OpensAt = opens,
            ClosesAt = closes,
            EligibilityEndsAt = eligibility,
            RatingEndsAt = rating,
            CommitteeAt = committee,
            NotificationAt = notification,
            GraceMinutes = 0,
        };
}
