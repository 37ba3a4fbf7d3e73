using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>Answers unary calls over HTTP/2 without TLS, on a free port of this machine only.</summary>
public sealed class RpcServer : IAsyncDisposable
{
    // Kestrel's default queues what is above; the engine has no limit of its own.
    private const int CallsPerConnection = 10_000;

    // As good as forever. Kestrel adds the time to its clock and overflows on an infinite one: it then closes
    // each idle connection at the next tick, and a call that is just being sent fails.
    private static readonly TimeSpan IdleLimit = TimeSpan.FromDays(365);

    private readonly Dictionary<string, RpcHandler> _handlers = new(StringComparer.Ordinal);
    private readonly Tally _connections = new();
    private readonly Tally _calls = new();
    private readonly TimeProvider _time;
    private KestrelServer? _kestrel;

    /// <param name="time">The clock of deadlines.</param>
    public RpcServer(TimeProvider? time = null) => _time = time ?? TimeProvider.System;

    /// <summary>The port, once started.</summary>
    public int Port { get; private set; }

    /// <summary>How many connections are open now.</summary>
    public int ConnectionCount => _connections.Count;

    /// <summary>How many calls run now.</summary>
    public int CallCount => _calls.Count;

    /// <summary>Starts to answer. Nothing of the environment or of the working directory changes how.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions { UnsafePreferInlineScheduling = true }), NullLoggerFactory.Instance);
        _kestrel = new KestrelServer(Options.Create(CreateOptions()), transport, NullLoggerFactory.Instance);
        await _kestrel.StartAsync(new RpcApplication(_handlers, _calls, _time), cancellationToken);
        var addresses = _kestrel.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses;
        Port = new Uri(addresses.Single()).Port;
    }

    /// <summary>Waits for running calls until the token says otherwise, then cuts them off.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_kestrel is not null)
        {
            await _kestrel.StopAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await StopAsync(now.Token);
        _kestrel?.Dispose();
    }

    /// <summary>Offers a method. All methods are offered before the start.</summary>
    internal void Offer<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> =>
        _handlers.Add(method.Path, async (body, cancellationToken) =>
        {
            var request = await Frame.ReadAsync(body, method.Requests, cancellationToken)
                ?? throw new RpcException(RpcCode.InvalidArgument, "The call carries no message; it needs one.");
            return await handler(request, cancellationToken);
        });

    private KestrelServerOptions CreateOptions()
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = IdleLimit;
        options.Limits.Http2.MaxStreamsPerConnection = CallsPerConnection;
        options.Limits.Http2.InitialConnectionWindowSize = 4 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 1024 * 1024;
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(CountConnection);
        });
        return options;
    }

    private ConnectionDelegate CountConnection(ConnectionDelegate next) => async connection =>
    {
        using (_connections.Enter())
        {
            await next(connection);
        }
    };
}
