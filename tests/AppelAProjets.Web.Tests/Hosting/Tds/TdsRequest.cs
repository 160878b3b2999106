using System.Buffers.Binary;
using System.Text;

namespace AppelAProjets.Web.Tests.Hosting.Tds;

/// <summary>One message of a client: its kind, and what the packets it came in hold, put end to end.</summary>
internal sealed record TdsRequest(byte Kind, byte[] Body)
{
    public const byte Batch = 0x01;
    public const byte Call = 0x03;
    public const byte Attention = 0x06;
    public const byte TransactionManager = 0x0E;
    public const byte Login = 0x10;
    public const byte PreLogin = 0x12;

    private const int HeaderLength = 8;

    /// <returns>The next message, or null when the client has gone.</returns>
    public static async Task<TdsRequest?> ReadAsync(Stream stream, CancellationToken stop)
    {
        var body = new List<byte>();
        var header = new byte[HeaderLength];
        do
        {
            if (await stream.ReadAtLeastAsync(header, HeaderLength, throwOnEndOfStream: false, stop) < HeaderLength)
            {
                return null;
            }

            var content = new byte[BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)) - HeaderLength];
            await stream.ReadExactlyAsync(content, stop);
            body.AddRange(content);
        } while ((header[1] & 1) == 0);

        return new TdsRequest(header[0], [.. body]);
    }

    /// <summary>The SQL of a batch, or the first argument of sp_executesql; of another procedure, its name.</summary>
    public string Statement() => Kind == Batch ? Encoding.Unicode.GetString(Content) : CalledStatement(Content);

    /// <summary>What the transaction manager is asked, as SQL would say it, and the change to confirm to the client (null: none).</summary>
    public (string Statement, byte? Change) TransactionOrder()
    {
        var order = BinaryPrimitives.ReadUInt16LittleEndian(Content);
        // A rollback that names a savepoint leaves the transaction open.
        var named = order == 8 && Content[2] > 0;
        return order switch
        {
            5 => ("BEGIN TRANSACTION", 8),
            7 => ("COMMIT TRANSACTION", 9),
            8 when named => ("ROLLBACK TO SAVEPOINT", null),
            8 => ("ROLLBACK TRANSACTION", 10),
            9 => ("SAVE TRANSACTION", null),
            _ => throw new NotSupportedException($"The stand-in knows no transaction order {order}."),
        };
    }

    // The headers say their whole length first.
    private ReadOnlySpan<byte> Content => Body.AsSpan(BinaryPrimitives.ReadInt32LittleEndian(Body));

    private static string CalledStatement(ReadOnlySpan<byte> call)
    {
        const ushort byNumber = 0xFFFF;
        const ushort executeSql = 10;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(call);
        if (nameLength != byNumber)
        {
            return Encoding.Unicode.GetString(call.Slice(2, nameLength * 2));
        }

        var procedure = BinaryPrimitives.ReadUInt16LittleEndian(call[2..]);
        if (procedure != executeSql)
        {
            throw new NotSupportedException($"The stand-in knows no procedure {procedure}.");
        }

        // Six bytes of procedure and options, then the argument: its name, one byte of flags, its type, its collation, its text.
        var argument = call[6..];
        argument = argument[(1 + argument[0] * 2 + 1)..];
        const byte nvarchar = 0xE7;
        const byte ntext = 0x63;
        return argument[0] switch
        {
            nvarchar => Encoding.Unicode.GetString(argument.Slice(10, BinaryPrimitives.ReadUInt16LittleEndian(argument[8..]))),
            ntext => Encoding.Unicode.GetString(argument.Slice(14, BinaryPrimitives.ReadInt32LittleEndian(argument[10..]))),
            var type => throw new NotSupportedException($"The stand-in reads no statement of type {type}."),
        };
    }
}
