namespace AppelAProjets.Web.Platform.Antivirus;

/// <summary>What clamd answered about one content.</summary>
/// <param name="Signature">What it found, or null when it found nothing.</param>
internal sealed record ScanVerdict(string? Signature)
{
    public static ScanVerdict Clean { get; } = new((string?)null);

    public bool IsInfected => Signature is not null;
}

/// <summary>clamd gave no verdict; the message is French and follows a colon.</summary>
/// <param name="message">Why.</param>
/// <param name="isUnreachable">True when the next file would meet the same.</param>
/// <param name="cause">What failed, or null.</param>
internal sealed class ScanFailedException(string message, bool isUnreachable, Exception? cause = null) : Exception(message, cause)
{
    public bool IsUnreachable => isUnreachable;
}
