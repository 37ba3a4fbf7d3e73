using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>Unary calls to one address over HTTP/2 without TLS. Calls may run at the same time.</summary>
public sealed class RpcChannel : IDisposable
{
    // What the engine's own clients accept: 16 MiB.
    private const int MaxHeaderKilobytes = 16 * 1024;

    private readonly Uri _address;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    static RpcChannel()
    {
        // The pings that measure round trips look like an attack to strict servers.
        // https://github.com/grpc/grpc-dotnet/issues/2361
        AppContext.SetSwitch("System.Net.SocketsHttpHandler.Http2FlowControl.DisableDynamicWindowSizing", true);
    }

    /// <param name="address">Host and port, as the engine hands it over: <c>127.0.0.1:45123</c>.</param>
    /// <param name="time">The clock of deadlines.</param>
    public RpcChannel(string address, TimeProvider? time = null)
    {
        _address = new Uri($"http://{address}");
        _time = time ?? TimeProvider.System;

        // An invoker has no time limit of its own: a registration may take as long as its resource.
        _http = new HttpMessageInvoker(CreateHandler(), disposeHandler: true);
    }

    public void Dispose() => _http.Dispose();

    /// <summary>One call that may take as long as it takes.</summary>
    internal Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, TRequest request, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse> => CallAsync(method, request, deadline: null, cancellationToken);

    /// <summary>One call. Ends with the answer, an <see cref="RpcException"/>, or cancelled by the token of the caller.</summary>
    internal async Task<TResponse> CallAsync<TRequest, TResponse>(
        RpcMethod<TRequest, TResponse> method, TRequest request, TimeSpan? deadline, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        using var timer = new CancellationTokenSource(deadline ?? Timeout.InfiniteTimeSpan, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        using var message = CreateRequest(method.Path, Frame.Encode(request), deadline);
        try
        {
            using var response = await _http.SendAsync(message, either.Token);
            return await ReadAsync(response, method, either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new RpcException(RpcCode.DeadlineExceeded, $"'{method.Path}' gave no answer within {deadline}.");
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw Broken(method.Path, error);
        }
    }

    private static SocketsHttpHandler CreateHandler() => new()
    {
        // A proxy of the environment must never see, nor break, a call to this machine.
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        InitialHttp2StreamWindowSize = 1024 * 1024,

        // The details of an error hold the properties of a whole resource.
#pragma warning disable CA2262 // The unit is known: 16 MiB is meant.
        MaxResponseHeadersLength = MaxHeaderKilobytes,
#pragma warning restore CA2262
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        EnableMultipleHttp2Connections = true,
    };

    private HttpRequestMessage CreateRequest(string path, byte[] frame, TimeSpan? deadline)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(frame) { Headers = { ContentType = new MediaTypeHeaderValue(RpcHeaders.ContentType) } },
        };
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        if (deadline is { } limit)
        {
            request.Headers.Add(RpcHeaders.Timeout, RpcHeaders.FormatTimeout(limit));
        }

        return request;
    }

    private static async Task<TResponse> ReadAsync<TRequest, TResponse>(
        HttpResponseMessage response, RpcMethod<TRequest, TResponse> method, CancellationToken cancellationToken)
        where TRequest : class, IMessage<TRequest>
        where TResponse : class, IMessage<TResponse>
    {
        RefuseOtherThanGrpc(response, method.Path);

        // An answer without a message carries its status in the headers.
        ThrowIfError(response.Headers);
        var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var (answer, broken) = await TryReadAsync(body, method.Responses, cancellationToken);
        ThrowIfError(response.TrailingHeaders);
        if (!response.TrailingHeaders.Contains(RpcHeaders.Code) && !response.Headers.Contains(RpcHeaders.Code))
        {
            throw broken ?? new RpcException(RpcCode.Internal, $"'{method.Path}' ended without a status.");
        }

        return answer ?? throw broken ?? new RpcException(RpcCode.Internal, $"'{method.Path}' ended well but without a message.");
    }

    // The status of the trailers says more than a broken message does, so the message's error waits for it.
    private static async Task<(T? Answer, RpcException? Broken)> TryReadAsync<T>(
        Stream body, MessageParser<T> parser, CancellationToken cancellationToken)
        where T : class, IMessage<T>
    {
        try
        {
            return (await Frame.ReadAsync(body, parser, cancellationToken), null);
        }
        catch (RpcException error)
        {
            return (null, error);
        }
    }

    private static void RefuseOtherThanGrpc(HttpResponseMessage response, string path)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new RpcException(CodeOf(response.StatusCode), $"'{path}' was answered with HTTP {(int)response.StatusCode} instead of gRPC.");
        }

        var type = response.Content.Headers.ContentType?.MediaType;
        if (type?.StartsWith(RpcHeaders.ContentType, StringComparison.Ordinal) != true)
        {
            throw new RpcException(RpcCode.Unknown, $"'{path}' was answered with content of type '{type}' instead of '{RpcHeaders.ContentType}'.");
        }
    }

    private static void ThrowIfError(HttpResponseHeaders headers)
    {
        if (Value(headers, RpcHeaders.Code) is { } text && text != "0")
        {
            var code = int.TryParse(text, out var number) ? number : (int)RpcCode.Unknown;
            throw RpcHeaders.ToError(code, Value(headers, RpcHeaders.Message), Value(headers, RpcHeaders.Details));
        }
    }

    private static string? Value(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;

    // https://github.com/grpc/grpc/blob/master/doc/http-grpc-status-mapping.md
    private static RpcCode CodeOf(HttpStatusCode status) => (int)status switch
    {
        400 => RpcCode.Internal,
        401 => RpcCode.Unauthenticated,
        403 => RpcCode.PermissionDenied,
        404 => RpcCode.Unimplemented,
        429 or 502 or 503 or 504 => RpcCode.Unavailable,
        _ => RpcCode.Unknown,
    };

    private static RpcException Broken(string path, Exception error)
    {
        var reset = (error as HttpProtocolException) ?? (error.InnerException as HttpProtocolException);

        // https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md (error codes of HTTP/2)
        var code = reset?.ErrorCode switch
        {
            null or 7 => RpcCode.Unavailable,   // no connection, or the stream was refused before it began
            8 => RpcCode.Cancelled,
            _ => RpcCode.Internal,
        };
        return new RpcException(code, $"'{path}' got no answer: {error.Message}", error);
    }
}
