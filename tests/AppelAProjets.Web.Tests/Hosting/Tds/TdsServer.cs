using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AppelAProjets.Web.Tests.Hosting.Tds;

/// <summary>
/// Speaks to the SQL Server driver as a server would, and holds no data: it notes each statement and answers what the test wrote down. It
/// shows what the driver makes of an answer, never what a SQL Server would have answered.
/// </summary>
internal sealed class TdsServer : IAsyncDisposable
{
    private const byte AnswerKind = 0x04;
    private const int MostPerPacket = 4096 - 8;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly Func<string, TdsAnswer> _script;
    private readonly Task _serving;
    private long _transactions;

    /// <param name="script">What to answer to a statement, called by several connections at once; «done, no row» when absent.
    /// Transaction orders are confirmed without asking it.</param>
    public TdsServer(Func<string, TdsAnswer>? script = null)
    {
        _script = script ?? (_ => new TdsAnswer.Done());
        _listener.Start();
        _serving = ServeAsync();
    }

    public string ConnectionString =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Server=tcp:127.0.0.1,{((IPEndPoint)_listener.LocalEndpoint).Port};Database=essai;User "
                + $"ID=essai;Password=essai;Encrypt=False;Pooling=False;Connect Timeout={300}"
        );

    /// <summary>
    /// What was asked so far, in order: the text of each batch and of each call of sp_executesql, and the orders about transactions.
    /// </summary>
    public IReadOnlyList<string> Statements => [.. _statements];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
        _listener.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ConverseAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over; a script that failed, or a request not understood, makes it fail here.
            await Task.WhenAll(connections);
        }
    }

    private async Task ConverseAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            while (await TdsRequest.ReadAsync(stream, _stop.Token) is { } request && AnswerTo(request) is { } answer)
            {
                await SendAsync(stream, answer);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // The client left in the middle of a sentence, or the test is over.
        }
    }

    private byte[]? AnswerTo(TdsRequest request)
    {
        switch (request.Kind)
        {
            case TdsRequest.PreLogin:
                return TdsTokens.PreLogin();
            case TdsRequest.Login:
                return TdsTokens.SignedIn();
            case TdsRequest.Attention:
                return TdsTokens.Cancellation();
            case TdsRequest.TransactionManager:
                var (order, change) = request.TransactionOrder();
                _statements.Enqueue(order);
                return TdsTokens.Transaction(change, Interlocked.Increment(ref _transactions));
            case TdsRequest.Batch or TdsRequest.Call:
                var statement = request.Statement();
                _statements.Enqueue(statement);
                return _script(statement) is var answer and not TdsAnswer.HangUp
                    ? TdsTokens.Answer(answer, request.Kind == TdsRequest.Call)
                    : null;
            default:
                throw new NotSupportedException($"The stand-in knows no request of kind {request.Kind}.");
        }
    }

    private async Task SendAsync(NetworkStream stream, byte[] answer)
    {
        var packets = answer.Chunk(MostPerPacket).ToList();
        for (var i = 0; i < packets.Count; i++)
        {
            var header = new byte[8];
            header[0] = AnswerKind;
            header[1] = i == packets.Count - 1 ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)(header.Length + packets[i].Length));
            header[6] = (byte)(i + 1);
            await stream.WriteAsync((byte[])[.. header, .. packets[i]], _stop.Token);
        }
    }
}
