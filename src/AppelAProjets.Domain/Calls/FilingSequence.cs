using System.Globalization;

namespace AppelAProjets.Domain.Calls;

/// <summary>The gap-free numbering of the fiches filed to one call.</summary>
public sealed class FilingSequence
{
    private FilingSequence() { }

    /// <summary>Starts the numbering of a call.</summary>
    /// <param name="callId">The call.</param>
    public FilingSequence(Guid callId) => CallId = callId;

    /// <summary>The call, and the key: one counter for each.</summary>
    public Guid CallId { get; private set; }

    /// <summary>Last number given, 0 when none was.</summary>
    public int Last { get; private set; }

    /// <summary>Optimistic concurrency token, bumped by the data layer.</summary>
    public int Version { get; private set; }

    /// <summary>Gives the next number, such as GS-2022-0042.</summary>
    /// <param name="callCode">Code of the call.</param>
    /// <returns>The number.</returns>
    public string Next(string callCode) => string.Create(CultureInfo.InvariantCulture, $"{callCode}-{++Last:0000}");
}
