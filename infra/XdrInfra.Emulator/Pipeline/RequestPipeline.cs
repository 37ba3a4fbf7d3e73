using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using XdrInfra.Emulator.Identity;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>The way of every request: faults, route, token, scope, handler, answer.</summary>
internal sealed class RequestPipeline(
    RouteTable routes, Gate gate, WorldStore store, EmulatorClock clock, Installation installation, FaultInjector faults)
{
    private const int BodyLimit = 8 << 20;   // ARM takes 4 MB; queries in batches may be larger

    public async Task HandleAsync(HttpContext http)
    {
        var requestId = new Guid(RandomNumberGenerator.GetBytes(16)).ToString("D");
        var request = http.Request;
        var path = WirePath.Of(request);
        var fault = WirePath.IsAdmin(path) ? null : faults.Pick(store.World.Conditions.Faults, request.Method, path);
        if (fault is { Kind: FaultKind.Slow })
        {
            await Task.Delay(fault.Delay, clock.WallProvider, http.RequestAborted);
        }

        var reply = fault is { Kind: FaultKind.Status } ? Faulted(fault) : await AnswerAsync(request, path, requestId, fault, http.RequestAborted);
        if (reply.Status == 200 && HttpMethods.IsHead(request.Method) && WirePath.IsArm(path))
        {
            reply = Reply.Empty(204);   // to Azure Resource Manager a HEAD is the question whether something exists
        }

        await ReplyWriter.WriteAsync(http, reply, requestId, clock.Wall, fault);
    }

    private async Task<Reply> AnswerAsync(HttpRequest request, string path, string requestId, Fault? fault, CancellationToken cancellationToken)
    {
        try
        {
            var segments = WirePath.Segments(path);
            var match = routes.Find(Method(request), segments);
            var route = match?.Route ?? routes.AnyOf(segments);
            var (principal, refusal) = gate.Check(route?.Service ?? WirePath.ServiceOf(path), request.Headers.Authorization);
            if (refusal is not null)
            {
                return refusal;
            }

            if (match is null)
            {
                return Unmatched.Answer(request.Method, path, routes.MethodsOf(segments));
            }

            var call = new Call
            {
                Method = request.Method,
                Path = path,
                Values = match.Values,
                Query = WirePath.Query(request),
                Headers = WirePath.Headers(request),
                Body = await WirePath.BodyAsync(request, BodyLimit, cancellationToken),
                Principal = principal,
                World = store.World,
                Now = clock.Now,
                Wall = clock.Wall,
                Installation = installation,
                RequestId = requestId,
                Fault = fault,
            };
            return await DecideAsync(match.Route, call, cancellationToken);
        }
        catch (RefusedException refused)
        {
            return refused.Reply;
        }
        catch (Exception bug) when (bug is not OperationCanceledException)   // the emulator's outermost frame: a bug is a 500, as in Azure
        {
            return ArmErrors.Error(500, "InternalServerError", $"The embedded Azure failed on this request: {bug.GetType().Name}: {bug.Message}");
        }
    }

    private async Task<Reply> DecideAsync(Route route, Call call, CancellationToken cancellationToken)
    {
        if (route.HandleAsync is { } slow)
        {
            return ArmScope.Refuse(route, call) ?? await slow(call, cancellationToken);
        }

        if (!route.Writes)
        {
            return ArmScope.Refuse(route, call) ?? route.Handle(call).Reply;
        }

        var outcome = await store.RunAsync(world => Decide(route, call with { World = world }), cancellationToken);
        return outcome.Reply;
    }

    private static Outcome Decide(Route route, Call call)
    {
        try
        {
            var outcome = ArmScope.Refuse(route, call) is { } refusal ? refusal : route.Handle(call);
            return outcome.And([.. FlowFacts.Of(call.World, outcome.Changes, call.Now)]);
        }
        catch (RefusedException refused)
        {
            return refused.Reply;
        }
    }

    // HEAD is answered like GET; the writer leaves the body out.
    private static string Method(HttpRequest request) => HttpMethods.IsHead(request.Method) ? "GET" : request.Method;

    private static Reply Faulted(Fault fault)
    {
        var reply = fault.Status switch
        {
            429 => ArmErrors.Error(429, "TooManyRequests", "The request was throttled."),
            503 => ArmErrors.Error(503, "ServerUnavailable", "The service is unavailable at the moment."),
            var status => ArmErrors.Error(status, "InternalServerError", "The server met an unexpected condition."),
        };
        return fault.RetryAfterSeconds is { } seconds ? reply.With("Retry-After", $"{seconds}") : reply;
    }
}
