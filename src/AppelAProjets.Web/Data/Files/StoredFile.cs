using AppelAProjets.Domain;

namespace AppelAProjets.Web.Data.Files;

/// <summary>
/// A file someone joined, as it was received: its content stands in the store under its hash, where two files of the same content are one.
/// </summary>
public sealed class StoredFile
{
    public const int NameLength = 150;

    private StoredFile()
    {
    }

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
}
