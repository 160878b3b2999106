namespace AppelAProjets.Web.Platform.Time;

/// <summary>
/// The one clock of the application: the real one or, when it is told where to start, one that stands there until the application
/// serves and then ticks like the real one. Starting takes a second or two, which nobody should lose from the instant they asked for.
/// </summary>
internal sealed class AppClock(DateTimeOffset? startAt) : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset? _servingSince;

    public static AppClock From(ClockOptions options)
    {
        return new AppClock(options.TryGetStart(out var start) ? start : null);
    }

    public override DateTimeOffset GetUtcNow()
    {
        if (startAt is not { } start)
        {
            return System.GetUtcNow();
        }

        lock (_lock)
        {
            return _servingSince is { } since ? start + (System.GetUtcNow() - since) : start;
        }
    }

    /// <summary>Lets it tick; a second call changes nothing.</summary>
    public void Tick()
    {
        lock (_lock)
        {
            _servingSince ??= System.GetUtcNow();
        }
    }
}
