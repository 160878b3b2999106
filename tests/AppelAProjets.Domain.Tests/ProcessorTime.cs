using System.Diagnostics;
using System.Globalization;

namespace AppelAProjets.Domain.Tests;

/// <summary>What a computation itself costs, however busy the machine is with something else.</summary>
internal static class ProcessorTime
{
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: after the name between brackets, the 12th and 13th are the thread's
    // time in its own code and in the system's, in hundredths of a second.
    private const string OwnThread = "/proc/thread-self/stat";

    /// <summary>Since the thread began; where the system does not tell, the time on the wall.</summary>
    internal static TimeSpan OfThisThread() => File.Exists(OwnThread) ? Read(File.ReadAllText(OwnThread)) : Stopwatch.GetElapsedTime(0);

    private static TimeSpan Read(string line)
    {
        var figures = line[(line.LastIndexOf(')') + 2)..].Split(' ');
        var hundredths = long.Parse(figures[11], CultureInfo.InvariantCulture) + long.Parse(figures[12], CultureInfo.InvariantCulture);
        return TimeSpan.FromMilliseconds(hundredths * 10);
    }
}
