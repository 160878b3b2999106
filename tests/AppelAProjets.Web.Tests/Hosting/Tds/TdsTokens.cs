using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace AppelAProjets.Web.Tests.Hosting.Tds;

/// <summary>The pieces a TDS 7.4 answer is made of ([MS-TDS] 2.2.7). Numbers are little-endian, texts UTF-16.</summary>
internal static class TdsTokens
{
    private const ushort More = 0x1;
    private const ushort Failed = 0x2;
    private const ushort Counted = 0x10;
    private const ushort Cancelled = 0x20;

    /// <summary>Version 16, no encryption, one result at a time.</summary>
    public static byte[] PreLogin()
    {
        byte[] version = [16, 0, 3, 0xE8, 0, 0];
        const byte headers = 3 * 5 + 1;
        const byte withoutEncryption = 2;
        const byte withoutMars = 0;
        return [0, 0, headers, 0, 6, 1, 0, headers + 6, 0, 1, 4, 0, headers + 7, 0, 1, 0xFF, .. version, withoutEncryption, withoutMars];
    }

    /// <summary>Whoever asks comes in, whatever the password.</summary>
    public static byte[] SignedIn() =>
        [
            .. Token(0xAD, [1, 0x74, 0, 0, 4, .. ShortText("Microsoft SQL Server"), 16, 0, 3, 0xE8]),
            .. Token(0xE3, [1, .. ShortText("essai"), .. ShortText("master")]),
            .. Token(0xE3, [7, 5, .. FrenchCollation, 0]),
            .. Done(0xFD),
        ];

    public static byte[] Cancellation() => Done(0xFD, Cancelled);

    /// <summary>The answer to a statement sent alone (a batch) or through sp_executesql (a call).</summary>
    public static byte[] Answer(TdsAnswer answer, bool toCall) =>
        answer switch
        {
            TdsAnswer.Done(var rows) => End(Counted, (ulong)rows, toCall),
            TdsAnswer.Integers(var values) =>
            [
                .. OneColumn,
                .. values.SelectMany(value => (byte[])[0xD1, .. Number(value)]),
                .. End(Counted, (ulong)values.Length, toCall),
            ],
            TdsAnswer.Error error => [.. Error(error), .. Done(toCall ? (byte)0xFE : (byte)0xFD, Failed)],
            _ => throw new InvalidOperationException($"{answer} says nothing."),
        };

    /// <summary>
    /// A transaction was opened (8), committed (9) or rolled back (10); a savepoint (null) changes nothing the client keeps.
    /// </summary>
    public static byte[] Transaction(byte? change, long descriptor)
    {
        var number = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, descriptor);
        return change switch
        {
            8 => [.. Token(0xE3, [8, 8, .. number, 0]), .. Done(0xFD)],
            { } end => [.. Token(0xE3, [end, 0, 8, .. number]), .. Done(0xFD)],
            null => Done(0xFD),
        };
    }

    private static byte[] FrenchCollation => [0x0C, 0x04, 0xD0, 0x00, 0x00];

    // One column without a name, a four-byte integer that is never null.
    private static byte[] OneColumn => [0x81, 1, 0, 0, 0, 0, 0, 0, 0, 0x38, 0];

    private static byte[] End(ushort status, ulong rows, bool toCall) =>
        toCall ? [.. Done(0xFF, (ushort)(status | More), rows), 0x79, .. Number(0), .. Done(0xFE)] : Done(0xFD, status, rows);

    private static byte[] Done(byte kind, ushort status = 0, ulong rows = 0)
    {
        // The second pair of bytes names the command; zero is none in particular, and its rows count as changed.
        var done = new byte[13];
        done[0] = kind;
        BinaryPrimitives.WriteUInt16LittleEndian(done.AsSpan(1), status);
        BinaryPrimitives.WriteUInt64LittleEndian(done.AsSpan(5), rows);
        return done;
    }

    private static byte[] Error(TdsAnswer.Error error)
    {
        var message = string.Create(CultureInfo.InvariantCulture, $"Error {error.Number} of the stand-in.");
        return Token(
            0xAA,
            [
                .. Number(error.Number),
                error.State,
                error.Class,
                .. Short(message.Length),
                .. Encoding.Unicode.GetBytes(message),
                .. ShortText("essai"),
                0,
                .. Number(1),
            ]
        );
    }

    private static byte[] Token(byte kind, byte[] body) => [kind, .. Short(body.Length), .. body];

    private static byte[] ShortText(string text) => [(byte)text.Length, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Short(int value) => [(byte)value, (byte)(value >> 8)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
