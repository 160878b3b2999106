namespace AppelAProjets.Domain.Calls;

/// <summary>When a date of a call is near enough to be pointed out.</summary>
public static class NearDate
{
    private static readonly TimeSpan Within = TimeSpan.FromDays(7);

    /// <summary>A week or less is left, or nothing.</summary>
    /// <param name="until">The date, UTC.</param>
    /// <param name="now">The instant, UTC.</param>
    public static bool IsNear(DateTime until, DateTime now) => until - now <= Within;
}
