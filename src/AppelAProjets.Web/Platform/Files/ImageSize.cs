using System.Buffers.Binary;
using AppelAProjets.Domain;

namespace AppelAProjets.Web.Platform.Files;

/// <summary>The width and height a picture announces, read in its header without decoding it.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record ImageSize(int Width, int Height)
{
    /// <summary>Null when the header makes no sense.</summary>
    public static ImageSize? Of(Stream content, FileFormat format)
    {
        var size = format switch
        {
            FileFormat.Png => OfPng(content),
            FileFormat.Jpeg => OfJpeg(content),
            _ => null,
        };
        return size is { Width: > 0, Height: > 0 } ? size : null;
    }

    /// <summary>The first chunk of a PNG is its header (ISO/IEC 15948, §11.2.2).</summary>
    private static ImageSize? OfPng(Stream content)
    {
        Span<byte> head = stackalloc byte[24];
        content.Position = 0;
        return content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[12..16].SequenceEqual("IHDR"u8)
            ? new ImageSize(BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]))
            : null;
    }

    /// <summary>The frame header of a JPEG follows any number of other segments (ITU-T T.81, annex B).</summary>
    private static ImageSize? OfJpeg(Stream content)
    {
        Span<byte> segment = stackalloc byte[9];
        for (long position = 2; ; )
        {
            content.Position = position;
            if (content.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false) < segment.Length || segment[0] != 0xFF)
            {
                return null;
            }

            switch (segment[1])
            {
                case 0xFF:
                    position++;
                    break;
                case >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC):
                    return new ImageSize(
                        BinaryPrimitives.ReadUInt16BigEndian(segment[7..]),
                        BinaryPrimitives.ReadUInt16BigEndian(segment[5..])
                    );
                case 0xD9 or 0xDA:
                    return null;
                case 0x01 or (>= 0xD0 and <= 0xD8):
                    position += 2;
                    break;
                default:
                    position += 2 + Math.Max((ushort)2, BinaryPrimitives.ReadUInt16BigEndian(segment[2..]));
                    break;
            }
        }
    }
}
