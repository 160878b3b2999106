using System.Buffers.Binary;

namespace AppelAProjets.Benchmarks.Scenarios;

/// <summary>A picture of a chosen weight, different for each number, made as it is read: the sender holds nothing of it.</summary>
internal sealed class PngOf(int size, int number) : Stream
{
    private readonly byte[] _head = Head(number);
    private int _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => size;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Math.Min(count, size - _position);
        for (var i = 0; i < read; i++)
        {
            var at = _position + i;
            buffer[offset + i] = at < _head.Length ? _head[at] : (byte)(at * 31 >> 3);
        }

        _position += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static byte[] Head(int number)
    {
        byte[] head =
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            (byte)'I',
            (byte)'H',
            (byte)'D',
            (byte)'R',
            0,
            0,
            0,
            100,
            0,
            0,
            0,
            100,
            8,
            2,
            0,
            0,
            0,
            .. new byte[8],
        ];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(^4), number);
        return head;
    }
}
