namespace AppelAProjets.Web.Platform.Time;

/// <summary>The one clock of the application. It ticks like the real one, possibly from another instant.</summary>
public sealed class AppClock(TimeSpan offset) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + offset;

    public static AppClock From(ClockOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new AppClock(options.TryGetStart(out var start) ? start - System.GetUtcNow() : TimeSpan.Zero);
    }
}
