namespace AppelAProjets.Domain.CallSetup;

/// <summary>
/// A recorded version of a published call: what it was, from when, by whom and why. Never changed (docs/domain/calls.md).
/// </summary>
public sealed class CallVersion
{
    /// <summary>Longest reason, in characters.</summary>
    public const int MaxReasonLength = 1_000;

    private CallVersion() { }

    /// <summary>Records a version.</summary>
    /// <param name="id">Identity, made by the caller.</param>
    /// <param name="callId">The call.</param>
    /// <param name="number">1 at publication, then 2, 3…</param>
    /// <param name="settings">The settings from now on.</param>
    /// <param name="reason">Why they changed, at most 1 000 characters; empty at publication.</param>
    /// <param name="by">The account.</param>
    /// <param name="at">UTC instant.</param>
    public CallVersion(Guid id, Guid callId, int number, CallSettings settings, string reason, Guid by, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(reason);
        Id = id;
        CallId = callId;
        Number = number;
        Settings = settings;
        Reason = reason.Length > MaxReasonLength ? reason[..MaxReasonLength] : reason;
        RecordedBy = by;
        RecordedAt = at;
    }

    /// <summary>Version-7 GUID made by the caller: rows sort by creation.</summary>
    public Guid Id { get; private set; }

    /// <summary>The published call; it has one version for each number.</summary>
    public Guid CallId { get; private set; }

    /// <summary>1 at publication, then 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>The settings from this version on.</summary>
    public CallSettings Settings { get; private set; } = null!;

    /// <summary>Why they changed; empty at publication.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <summary>The account.</summary>
    public Guid RecordedBy { get; private set; }

    /// <summary>UTC instant from which it is in force.</summary>
    public DateTime RecordedAt { get; private set; }
}
