using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Shouldly;

namespace AppelAProjets.Web.Tests.Fiches;

/// <summary>Reads an archive as it comes, entry after entry, without its directory (APPNOTE.TXT, §4.3.7 and §4.3.9).</summary>
internal static class StreamedZip
{
    private const int Header = 0x04034B50;
    private const int Descriptor = 0x08074B50;

    internal static Dictionary<string, byte[]> Read(byte[] archive)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        for (var at = 0; Word(archive, at) == Header; )
        {
            var (flags, method) = (Half(archive, at + 6), Half(archive, at + 8));
            var length = (int)Word(archive, at + 18);
            var name = Encoding.UTF8.GetString(archive, at + 30, Half(archive, at + 26));
            at += 30 + Half(archive, at + 26) + Half(archive, at + 28);
            var isTold = (flags & 8) == 0;
            (method == 8 || isTold).ShouldBeTrue($"nothing tells where {name} ends");
            var content = method == 0 ? archive[at..(at + length)] : Inflated(archive, at, out length);
            entries[name] = content;
            at += length;
            if (!isTold)
            {
                Word(archive, at).ShouldBe((uint)Descriptor, $"the descriptor of {name}");
                // A length of eight bytes follows where the entry says so.
                at += Word(archive, at + 8) == length && Word(archive, at + 12) == content.Length ? 16 : 24;
            }
        }

        return entries;
    }

    /// <summary>A compressed entry tells its own end: it is given byte after byte more until it is whole.</summary>
    private static byte[] Inflated(byte[] archive, int at, out int length)
    {
        for (var end = NextDescriptor(archive, at); end >= 0; end = NextDescriptor(archive, end + 1))
        {
            using var inflated = new MemoryStream();
            try
            {
                using var deflate = new DeflateStream(new MemoryStream(archive, at, end - at), CompressionMode.Decompress);
                deflate.CopyTo(inflated);
            }
            catch (InvalidDataException)
            {
                continue;
            }

            length = end - at;
            return inflated.ToArray();
        }

        throw new InvalidDataException("A compressed entry has no end.");
    }

    private static int NextDescriptor(byte[] archive, int from)
    {
        var found = archive.AsSpan(from).IndexOf("PK\x07\x08"u8);
        return found < 0 ? -1 : from + found;
    }

    private static uint Word(byte[] archive, int at) => BinaryPrimitives.ReadUInt32LittleEndian(archive.AsSpan(at));

    private static ushort Half(byte[] archive, int at) => BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(at));
}
