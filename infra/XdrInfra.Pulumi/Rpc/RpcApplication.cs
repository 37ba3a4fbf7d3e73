using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Rpc;

/// <summary>One request in, one answer out: finds the handler, watches deadline and caller, writes message and status.</summary>
internal sealed class RpcApplication(IReadOnlyDictionary<string, RpcHandler> handlers, Tally calls, TimeProvider time)
    : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // Nothing of ours hangs on a request once it is answered.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        using (calls.Enter())
        {
            if (!HttpMethods.IsPost(context.Request.Method))
            {
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            }
            else if (context.Request.ContentType?.StartsWith(RpcHeaders.ContentType, StringComparison.Ordinal) != true)
            {
                context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            }
            else
            {
                await AnswerAsync(context);
            }
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = RpcHeaders.ContentType;
        try
        {
            var answer = Frame.Encode(await RunAsync(context));
            await context.Response.Body.WriteAsync(answer, context.RequestAborted);
            context.Response.AppendTrailer(RpcHeaders.Code, "0");
        }
        catch (RpcException error)
        {
            foreach (var (name, value) in RpcHeaders.Of(error))
            {
                context.Response.Headers[name] = value;
            }
        }
        catch (Exception error) when (context.RequestAborted.IsCancellationRequested
            && error is OperationCanceledException or IOException)
        {
            // The caller has gone: nobody is left to answer.
        }
    }

    private async Task<IMessage> RunAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (!handlers.TryGetValue(path, out var handler))
        {
            throw new RpcException(RpcCode.Unimplemented, $"The method '{path}' is not offered here.");
        }

        var limit = RpcHeaders.ParseTimeout(context.Request.Headers[RpcHeaders.Timeout]);
        using var timer = new CancellationTokenSource(limit ?? Timeout.InfiniteTimeSpan, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, context.RequestAborted);
        try
        {
            return await handler(context.Request.Body, either.Token);
        }
        catch (Exception error) when (!context.RequestAborted.IsCancellationRequested && error is not RpcException)
        {
            throw ToRpc(error, path, timer.IsCancellationRequested ? limit : null);
        }
    }

    // The outermost frame of a call: what is no status yet becomes one, and never one that means "state may be wrong".
    private static RpcException ToRpc(Exception error, string path, TimeSpan? passed) => error switch
    {
        OperationCanceledException when passed is { } limit =>
            new RpcException(RpcCode.DeadlineExceeded, $"'{path}' did not end within the caller's limit of {limit}.", error),
        OperationCanceledException => new RpcException(RpcCode.Cancelled, $"'{path}' was cancelled.", error),
        PropertyFormatException => new RpcException(RpcCode.InvalidArgument, error.Message, error),
        _ => new RpcException(RpcCode.Aborted, $"'{path}' ended with a bug of the toolkit: {error.GetType().Name}: {error.Message}", error),
    };
}
