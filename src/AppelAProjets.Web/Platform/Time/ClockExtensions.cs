namespace AppelAProjets.Web.Platform.Time;

public static class ClockExtensions
{
    /// <summary>Now, as the UTC instant the rules and the database speak in.</summary>
    public static DateTime UtcNow(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().UtcDateTime;
    }

    /// <summary>A new identity, ordered by the clock so that indexes grow at their end.</summary>
    public static Guid NewId(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Guid.CreateVersion7(clock.GetUtcNow());
    }
}
