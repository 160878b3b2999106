using System.Net;
using System.Net.Sockets;

namespace AppelAProjets.Web.Tests.Hosting;

/// <summary>A port of loopback that refuses everybody, and that no other program can take as long as it is held.</summary>
internal sealed class ClosedPort : IDisposable
{
    private readonly Socket _held = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    internal ClosedPort()
    {
        // Taken, and never listened on.
        _held.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        Number = ((IPEndPoint)_held.LocalEndPoint!).Port;
    }

    internal int Number { get; }

    public void Dispose() => _held.Dispose();
}
