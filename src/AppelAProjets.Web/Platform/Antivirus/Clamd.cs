using System.Buffers;
using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace AppelAProjets.Web.Platform.Antivirus;

/// <summary>
/// Asks a clamd about a content, by its INSTREAM command (clamd(8)): chunks, each after its length in four bytes, most significant
/// first, then a length of zero; clamd answers with one line. The content is never whole in memory.
/// </summary>
internal sealed class Clamd(IOptions<AntivirusOptions> options)
{
    private const int Chunk = 64 * 1024;
    private const int AnswerLength = 1_024;

    /// <exception cref="ScanFailedException">It gave no verdict.</exception>
    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeoutSeconds));
        try
        {
            using var socket = await ConnectAsync(patience.Token);
            await using var line = new NetworkStream(socket);
            await SendAsync(content, line, patience.Token);
            return Verdict(await AnswerAsync(line, patience.Token));
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ScanFailedException($"l’antivirus n’a pas répondu en {options.Value.TimeoutSeconds} s", isUnreachable: false, late);
        }
    }

    private async Task<Socket> ConnectAsync(CancellationToken cancellation)
    {
        var socket = options.Value.SocketPath is not null
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (options.Value.SocketPath is { } path)
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
            }
            else if (options.Value.Address is var (host, port))
            {
                await socket.ConnectAsync(host, port, cancellation);
            }

            return socket;
        }
        catch (Exception failure)
        {
            socket.Dispose();
            throw failure is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested
                ? new ScanFailedException(
                    $"l’antivirus n’est pas joignable à l’adresse {options.Value.Endpoint}",
                    isUnreachable: true,
                    failure
                )
                : failure;
        }
    }

    /// <summary>clamd hangs up once it has seen enough: its answer is read all the same.</summary>
    private static async Task SendAsync(Stream content, NetworkStream line, CancellationToken cancellation)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(Chunk);
        try
        {
            await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
            int read;
            do
            {
                read = await content.ReadAsync(chunk.AsMemory(sizeof(int), Chunk - sizeof(int)), cancellation);
                BinaryPrimitives.WriteInt32BigEndian(chunk, read);
                await line.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellation);
            } while (read > 0);
        }
        catch (IOException) when (!cancellation.IsCancellationRequested)
        {
            // The reading that follows tells why.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken cancellation)
    {
        var answer = new byte[AnswerLength];
        var length = 0;
        try
        {
            while (length < answer.Length && await line.ReadAsync(answer.AsMemory(length), cancellation) is > 0 and var read)
            {
                length += read;
            }
        }
        catch (IOException)
        {
            // What it said before hanging up is what counts.
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\r', '\n');
    }

    private static ScanVerdict Verdict(string answer) =>
        answer switch
        {
            "stream: OK" => ScanVerdict.Clean,
            _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) =>
                new ScanVerdict(answer["stream: ".Length..^" FOUND".Length]),
            "" => throw new ScanFailedException("l’antivirus a raccroché sans répondre", isUnreachable: false),
            _ when answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase) => throw new ScanFailedException(
                "ce fichier dépasse la taille que l’antivirus accepte (StreamMaxLength de clamd)",
                isUnreachable: false
            ),
            _ => throw new ScanFailedException($"l’antivirus répond «\u00A0{answer}\u00A0»", isUnreachable: false),
        };
}
