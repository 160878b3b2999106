using AppelAProjets.Domain;

namespace AppelAProjets.Web.Data.Files;

/// <summary>
/// A file someone joined, as it was received: its content stands in the store under its hash, where two files of the same content are one.
/// </summary>
internal sealed class StoredFile
{
    public const int NameLength = 150;
    public const int SignatureLength = 150;
    public const int TroubleLength = 300;

    private StoredFile() { }

    public StoredFile(Guid id, string contentHash, string name, FileFormat format, long bytes, DateTime createdAt, Guid createdBy)
    {
        Id = id;
        ContentHash = contentHash;
        Name = name;
        Format = format;
        Bytes = bytes;
        CreatedAt = createdAt;
        CreatedBy = createdBy;
    }

    public Guid Id { get; private set; }

    /// <summary>SHA-256 of the content, in 64 lowercase hexadecimal digits: its name in the store.</summary>
    public string ContentHash { get; private set; } = string.Empty;

    /// <summary>The name people see and download it under: the sender's, without path or control characters.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What its content is, whatever its name says.</summary>
    public FileFormat Format { get; private set; }

    public long Bytes { get; private set; }

    public DateTime CreatedAt { get; private set; }

    /// <summary>The account that sent it.</summary>
    public Guid CreatedBy { get; private set; }

    /// <summary>What the antivirus says of its content.</summary>
    public ScanState Scan { get; private set; }

    /// <summary>UTC instant of that answer, or null while there is none.</summary>
    public DateTime? ScannedAt { get; private set; }

    /// <summary>What the antivirus found in it, in its own words, or null.</summary>
    public string? Signature { get; private set; }

    /// <summary>UTC instant of the last attempt that gave no answer, or null.</summary>
    public DateTime? ScanTriedAt { get; private set; }

    /// <summary>Why that attempt gave none, in French, or null.</summary>
    public string? ScanTrouble { get; private set; }

    /// <summary>Whether its content may be handed over.</summary>
    public bool IsReadable => Scan is ScanState.NotRequired or ScanState.Clean;

    /// <summary>Nobody reads it until the antivirus has answered.</summary>
    public void AwaitScan() => Scan = ScanState.Pending;

    /// <summary>Takes the answer of the antivirus.</summary>
    /// <param name="signature">What was found, or null when nothing was.</param>
    /// <param name="now">UTC instant.</param>
    public void Judge(string? signature, DateTime now)
    {
        Scan = signature is null ? ScanState.Clean : ScanState.Infected;
        Signature = Bounded(signature, SignatureLength);
        ScannedAt = now;
        ScanTrouble = null;
    }

    /// <summary>Notes an attempt that gave no answer: it is made again.</summary>
    public void NoteTrouble(string reason, DateTime now)
    {
        ScanTrouble = Bounded(reason, TroubleLength);
        ScanTriedAt = now;
    }

    private static string? Bounded(string? text, int length) => text?.Length > length ? text[..length] : text;
}
