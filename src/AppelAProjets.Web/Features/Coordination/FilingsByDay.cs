using System.Globalization;
using AppelAProjets.Domain.Calls;

namespace AppelAProjets.Web.Features.Coordination;

/// <summary>First filings by local day, from opening to closing, and where each stands along the drawing.</summary>
internal sealed record FilingsByDay(DateOnly From, DateOnly To, IReadOnlyList<(DateOnly Day, int Count)> Days)
{
    private const int Height = 150;
    private const int Base = 168;

    public static FilingsByDay Of(CallSchedule schedule, IEnumerable<DateTime> firstFilings)
    {
        var days = firstFilings
            .Select(schedule.LocalDay)
            .GroupBy(day => day)
            .OrderBy(day => day.Key)
            .Select(day => (day.Key, day.Count()))
            .ToList();
        var to = schedule.LocalDay(schedule.ClosesAt);
        return new FilingsByDay(schedule.LocalDay(schedule.OpensAt), days.Count > 0 && days[^1].Key > to ? days[^1].Key : to, days);
    }

    public int Total => Days.Sum(day => day.Count);

    public int Highest => Math.Max(1, Days.Select(day => day.Count).DefaultIfEmpty(0).Max());

    public int LastThreeDays => Days.Where(day => day.Day > To.AddDays(-3)).Sum(day => day.Count);

    /// <summary>Lines of the grid, never more than five.</summary>
    public IEnumerable<int> Grid
    {
        get
        {
            var step = Math.Max(1, (Highest + 4) / 5);
            for (var value = step; value <= Highest; value += step)
            {
                yield return value;
            }
        }
    }

    public string Left(DateOnly day) => Percent(100m * (day.DayNumber - From.DayNumber) / Span);

    public string Middle(DateOnly day) => Percent(100m * (day.DayNumber - From.DayNumber + 0.5m) / Span);

    public string BarWidth => Percent(80m / Span);

    public int Top(int count) => Base - HeightOf(count);

    public int HeightOf(int count) => Height * count / Highest;

    public bool Shows(DateOnly day) => day >= From && day <= To;

    private int Span => To.DayNumber - From.DayNumber + 1;

    private static string Percent(decimal value) => Math.Round(value, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
