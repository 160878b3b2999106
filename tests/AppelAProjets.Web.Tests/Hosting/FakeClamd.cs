using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// Speaks clamd's INSTREAM command on loopback. A content that holds EICAR's words is dangerous; a script may answer otherwise.
/// </summary>
internal sealed class FakeClamd : IDisposable
{
    public const string Signature = "Eicar-Test-Signature";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _scans;

    public FakeClamd()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Endpoint => $"tcp://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>How many contents it was sent.</summary>
    public int Scans => Volatile.Read(ref _scans);

    /// <summary>What it answers, «» to hang up without a word; null to look at the content.</summary>
    public string? Answer { get; set; }

    /// <summary>Longest content before it hangs up, as StreamMaxLength does.</summary>
    public int SizeLimit { get; set; } = int.MaxValue;

    /// <summary>Set to a task that is not done to keep it waiting.</summary>
    public Task Before { get; set; } = Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var line = client.GetStream();
                var command = new byte["zINSTREAM\0".Length];
                await line.ReadExactlyAsync(command);
                Interlocked.Increment(ref _scans);
                var answer = await ReadAsync(line);
                await Before;
                await line.WriteAsync(Encoding.ASCII.GetBytes(Answer ?? answer));
            }
            catch (IOException)
            {
                // The other side hung up first.
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream line)
    {
        using var content = new MemoryStream();
        var length = new byte[sizeof(int)];
        while (true)
        {
            await line.ReadExactlyAsync(length);
            var next = BinaryPrimitives.ReadInt32BigEndian(length);
            if (next == 0)
            {
                return Encoding.ASCII.GetString(content.ToArray()).Contains("EICAR", StringComparison.Ordinal)
                    ? $"stream: {Signature} FOUND\0"
                    : "stream: OK\0";
            }

            if (content.Length + next > SizeLimit)
            {
                return "INSTREAM size limit exceeded. ERROR\0";
            }

            var chunk = new byte[next];
            await line.ReadExactlyAsync(chunk);
            content.Write(chunk);
        }
    }
}
