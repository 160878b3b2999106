using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>What makes an office document, which is a ZIP archive, one that is not taken.</summary>
internal static class OfficeArchive
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int LongestDirectory = 2 * 1024 * 1024;
    private const int ManifestLength = 256 * 1024;
    private const long LargestUnpacked = 512L * 1024 * 1024;
    private const int LargestRatio = 200;

    /// <summary>Why what begins like an archive is none, or null: its end, where the list of what it holds stands, is lost.</summary>
    public static ReceivedFile? Damage(Stream content)
    {
        Span<byte> head = stackalloc byte[4];
        content.Position = 0;
        return
            content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length
            && head.SequenceEqual("PK\x03\x04"u8)
            && !HasReadableDirectory(content)
            ? Damaged
            : null;
    }

    private static ReceivedFile Damaged =>
        ReceivedFile.Refused(
            "file.damaged",
            "Ce document est incomplet ou abîmé\u00A0: ouvrez-le pour vérifier son contenu, enregistrez-le à nouveau, puis joignez-le."
        );

    private static bool HasReadableDirectory(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndLength + LongestComment)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > tail.Length)
        {
            return false;
        }

        // An archive of 4 Go and more says its place elsewhere: no document of ours is one.
        var directory = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
        return directory < content.Length && content.Length - directory <= LongestDirectory + LongestComment;
    }

    /// <summary>Why it is not taken, or null. Nothing is unpacked but, within bounds, two short lists.</summary>
    public static ReceivedFile? Fault(Stream content)
    {
        try
        {
            content.Position = 0;
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            return Fault(archive);
        }
        catch (Exception failure) when (failure is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            return Damaged;
        }
    }

    private static ReceivedFile? Fault(ZipArchive archive)
    {
        if (archive.Entries.Sum(entry => entry.Length) is > LargestUnpacked or < 0 || archive.Entries.Any(IsBomb))
        {
            return ReceivedFile.Refused(
                "file.bomb",
                "Une fois ouvert, ce fichier deviendrait démesuré. Enregistrez-le à nouveau avec son logiciel, ou en PDF, puis joignez-le."
            );
        }

        if (
            archive.Entries.Any(IsMacro)
            || Holds(archive, "[Content_Types].xml", "macroEnabled")
            || Holds(archive, "[Content_Types].xml", "vbaProject")
        )
        {
            return ReceivedFile.Refused(
                "file.macros",
                "Ce document contient des macros, qui peuvent être dangereuses. Enregistrez-le sans macros, ou en PDF, puis joignez-le."
            );
        }

        return Holds(archive, "META-INF/manifest.xml", "encryption-data") || archive.GetEntry("encrypted-package") is not null
            ? ReceivedFile.Refused(
                "file.encrypted",
                "Ce document est protégé par un mot de passe\u00A0: enregistrez-en une copie sans protection, puis joignez-la."
            )
            : null;
    }

    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > 16L * 1024 * 1024 && entry.Length / LargestRatio > entry.CompressedLength;

    private static bool IsMacro(ZipArchiveEntry entry) =>
        entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase);

    private static bool Holds(ZipArchive archive, string name, string word)
    {
        if (archive.GetEntry(name) is not { } entry)
        {
            return false;
        }

        var text = new byte[ManifestLength];
        using var stream = entry.Open();
        var length = stream.ReadAtLeast(text, text.Length, throwOnEndOfStream: false);
        return text.AsSpan(0, length).IndexOf(Encoding.ASCII.GetBytes(word)) >= 0;
    }
}
