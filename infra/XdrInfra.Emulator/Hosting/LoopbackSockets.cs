using System.Net;
using System.Net.Sockets;
using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator.Hosting;

/// <summary>One port, bound on both loopback addresses before the server starts; IPv6 is left out where the machine has none.</summary>
internal sealed class LoopbackSockets : IDisposable
{
    private const int Attempts = 8;
    private readonly Dictionary<IPEndPoint, Socket> _sockets = [];

    private LoopbackSockets(int port) => Port = port;

    public int Port { get; }

    public IEnumerable<IPEndPoint> EndPoints => _sockets.Keys;

    public static LoopbackSockets Bind(int port)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return BindBoth(port);
            }
            catch (SocketException) when (port == 0 && attempt < Attempts)
            {
                // the free IPv4 port was taken on IPv6: try another one
            }
            catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
            {
                throw new UserFailure(ExitCode.Usage, EmulatorFindings.PortTaken(port));
            }
        }
    }

    /// <summary>Hands a socket to the server, which owns it from then on.</summary>
    public Socket Take(EndPoint endPoint) => _sockets[(IPEndPoint)endPoint];

    /// <summary>For a server that never started.</summary>
    public void Dispose()
    {
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }
    }

    private static LoopbackSockets BindBoth(int port)
    {
        var four = Bind(new IPEndPoint(IPAddress.Loopback, port));
        var bound = new LoopbackSockets((four.LocalEndPoint as IPEndPoint)?.Port ?? port);
        bound._sockets.Add(new IPEndPoint(IPAddress.Loopback, bound.Port), four);
        try
        {
            if (Socket.OSSupportsIPv6)
            {
                var six = new IPEndPoint(IPAddress.IPv6Loopback, bound.Port);
                bound._sockets.Add(six, Bind(six));
            }
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
        {
            // no IPv6 loopback on this machine
        }
        catch (SocketException)
        {
            four.Dispose();
            throw;
        }

        return bound;
    }

    private static Socket Bind(IPEndPoint endPoint)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows())
            {
                socket.ExclusiveAddressUse = true;
            }

            socket.Bind(endPoint);
            socket.Listen(512);   // a second program on the port is noticed only now
            return socket;
        }
        catch (SocketException)
        {
            socket.Dispose();
            throw;
        }
    }
}
