using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>
/// A door on loopback to a server elsewhere: shut, it cuts whoever passes through and refuses whoever comes, as a stopped server does.
/// </summary>
internal sealed class TcpGate : IAsyncDisposable
{
    private readonly DnsEndPoint _server;
    private readonly ConcurrentDictionary<TcpClient, byte> _passing = new();
    private readonly CancellationTokenSource _end = new();
    private TcpListener? _door;

    public TcpGate(string host, int port)
    {
        _server = new DnsEndPoint(host, port);
        Open(0);
        Port = ((IPEndPoint)_door!.LocalEndpoint).Port;
    }

    public int Port { get; }

    public void Open() => Open(Port);

    /// <summary>Cuts the connections; the door stays open for new ones.</summary>
    public void Cut()
    {
        foreach (var passing in _passing.Keys)
        {
            passing.Client?.Close(0);
            passing.Dispose();
            _passing.TryRemove(passing, out _);
        }
    }

    public void Shut()
    {
        _door?.Stop();
        _door = null;
        Cut();
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Shut();
        _end.Dispose();
    }

    private void Open(int port)
    {
        _door = new TcpListener(IPAddress.Loopback, port);
        _door.Start();
        _ = AcceptAsync(_door);
    }

    private async Task AcceptAsync(TcpListener door)
    {
        try
        {
            while (true)
            {
                _ = PassAsync(await door.AcceptTcpClientAsync(_end.Token));
            }
        }
        catch (Exception closed)
            when (closed is SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The door was shut.
        }
    }

    private async Task PassAsync(TcpClient visitor)
    {
        using var inside = new TcpClient();
        _passing.TryAdd(visitor, 0);
        _passing.TryAdd(inside, 0);
        try
        {
            await inside.ConnectAsync(_server.Host, _server.Port, _end.Token);
            await Task.WhenAny(
                visitor.GetStream().CopyToAsync(inside.GetStream(), _end.Token),
                inside.GetStream().CopyToAsync(visitor.GetStream(), _end.Token)
            );
        }
        catch (Exception cut)
            when (cut
                    is IOException
                        or SocketException
                        or ObjectDisposedException
                        or OperationCanceledException
                        or InvalidOperationException
            )
        {
            // Cut in the middle.
        }
        finally
        {
            visitor.Dispose();
            _passing.TryRemove(visitor, out _);
            _passing.TryRemove(inside, out _);
        }
    }
}
