namespace AppelAProjets.Web.Platform.Time;

internal static class ClockExtensions
{
    /// <summary>Now, as the UTC instant the rules and the database speak in: to the microsecond, the finest every database keeps.</summary>
    public static DateTime UtcNow(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>A new identity, ordered by the clock so that indexes grow at their end.</summary>
    public static Guid NewId(this TimeProvider clock)
    {
        return Guid.CreateVersion7(clock.GetUtcNow());
    }
}
