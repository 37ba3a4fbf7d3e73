using System.Buffers.Text;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;

namespace XdrInfra.Benchmarks.Serving;

/// <summary>One TLS connection that sends ready-made requests and reads the answers: as little work as a client can do.</summary>
internal sealed class KeepAliveConnection : IDisposable
{
    private readonly TcpClient _socket;
    private readonly SslStream _stream;
    private readonly byte[] _buffer = new byte[256 * 1024];

    private KeepAliveConnection(TcpClient socket, SslStream stream) => (_socket, _stream) = (socket, stream);

    public static async Task<KeepAliveConnection> OpenAsync(int port, byte[] certificate)
    {
        var socket = new TcpClient { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var stream = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(certificate));
        await stream.AuthenticateAsClientAsync("localhost");
        return new KeepAliveConnection(socket, stream);
    }

    /// <summary>Sends a request and reads its answer to the end; the status.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await _stream.WriteAsync(request);
        var (read, end) = (0, -1);
        while (end < 0)
        {
            read += await ReadAsync(read);
            end = _buffer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
        }

        var (status, length) = Head(_buffer.AsSpan(0, end));
        for (var left = end + 4 + length - read; left > 0;)
        {
            left -= await ReadAsync(0);
        }

        return status;
    }

    public void Dispose()
    {
        _stream.Dispose();
        _socket.Dispose();
    }

    private async Task<int> ReadAsync(int at)
    {
        var read = await _stream.ReadAsync(_buffer.AsMemory(at));
        return read > 0 ? read : throw new IOException("The server closed the connection.");
    }

    private static (int Status, int Length) Head(ReadOnlySpan<byte> head)
    {
        Utf8Parser.TryParse(head["HTTP/1.1 ".Length..], out int status, out _);
        var at = head.IndexOf("Content-Length: "u8);
        var length = 0;
        if (at >= 0)
        {
            Utf8Parser.TryParse(head[(at + "Content-Length: ".Length)..], out length, out _);
        }

        return (status, length);
    }
}
