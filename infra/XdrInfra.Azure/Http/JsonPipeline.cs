using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using XdrInfra.Azure.Clouds;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Azure.Http;

/// <summary>JSON in, JSON out, on one service; every refusal becomes an <see cref="AzureFailure"/>.</summary>
internal sealed class JsonPipeline(HttpPipeline pipeline, ServiceEndpoint service, TimeProvider time)
{
    // A cut or garbled body is worth another try, on a success and on the refusal of a read; the retry policy has looked at the status only.
    private const int TriesWhenMalformed = 3;

    public Uri Host => service.Host;

    public TimeProvider Time => time;

    /// <summary>Always on the service's own host: a path that begins with two slashes would name another one, which would get our token.</summary>
    public Uri Address(string pathAndQuery) => new(service.Host, $"/{pathAndQuery.TrimStart('/', '\\')}");

    /// <summary>A link from an answer; another host than the service's own would get our token, so it is refused.</summary>
    public Uri Link(string address, string foundIn)
    {
        var link = new Uri(service.Host, address);
        return string.Equals(link.Authority, service.Host.Authority, StringComparison.OrdinalIgnoreCase)
            ? link
            : throw Failures.Malformed(foundIn, $"It links to '{link.Host}', which is not the service's own host.", null);
    }

    /// <summary>Sends; throws on every status of 400 and more.</summary>
    public async Task<JsonAnswer> SendAsync(JsonCall call, CancellationToken cancellationToken)
    {
        var response = await SendRawAsync(call, cancellationToken);
        return response.Status < 400 ? Parsed(call, response) : throw Failures.FromAnswer(call.ToString(), response, time);
    }

    /// <summary>Sends; null on 404, throws on every other status of 400 and more.</summary>
    public async Task<JsonAnswer?> FindAsync(JsonCall call, CancellationToken cancellationToken)
    {
        var response = await SendRawAsync(call, cancellationToken);
        return response.Status switch
        {
            < 400 => Parsed(call, response),
            404 => MissingOrThrow(call, response),
            _ => throw Failures.FromAnswer(call.ToString(), response, time),
        };
    }

    /// <summary>Sends and returns whatever status came.</summary>
    public async Task<Response> SendRawAsync(JsonCall call, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var response = await SendOnceAsync(call, cancellationToken);
                if (attempt == TriesWhenMalformed || IsJsonOrEmpty(response) || (response.Status >= 400 && !call.IsRead))
                {
                    return response;
                }
            }
            catch (AzureFailure failure) when (failure.Kind == FailureKind.Malformed && attempt < TriesWhenMalformed)
            {
                // The sign-in on the way was garbled: the next try signs in anew.
            }
        }
    }

    /// <summary>A 404 because of a wrong api-version or a foreign tenant, or one that a proxy wrote, is not "absent".</summary>
    private JsonAnswer? MissingOrThrow(JsonCall call, Response response)
    {
        var failure = Failures.FromAnswer(call.ToString(), response, time);
        return failure.Kind == FailureKind.NotFound && !failure.Error.HasCode("SubscriptionNotFound", "PathNotFoundError") ? null : throw failure;
    }

    private async Task<Response> SendOnceAsync(JsonCall call, CancellationToken cancellationToken)
    {
        var message = Message(call);   // not disposed: the response, wholly in memory by then, would go with it
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
            return message.Response;
        }
        catch (AuthenticationFailedException exception)
        {
            throw Failures.SignIn(call.ToString(), exception);
        }
        catch (Exception exception) when (NetworkTrouble.Is(exception, cancellationToken))
        {
            throw Failures.Network(call.ToString(), exception);
        }
    }

    private HttpMessage Message(JsonCall call)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = call.Method;
        message.Request.Uri.Reset(call.Address);
        message.Request.Headers.SetValue("Accept", "application/json");
        foreach (var (name, value) in call.Headers)
        {
            message.Request.Headers.SetValue(name, value);
        }

        if (call.Body is not null)
        {
            message.Request.Headers.SetValue("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(BinaryData.FromString(call.Body.ToJsonString()));
        }

        message.NetworkTimeout = call.Timeout;
        return message;
    }

    private static bool IsJsonOrEmpty(Response response) => TryParse(response, out _);

    private static JsonAnswer Parsed(JsonCall call, Response response) => TryParse(response, out var body)
        ? new JsonAnswer(response, body, Correlation.Of(response))
        : throw Failures.Malformed(call.ToString(), "The body is not JSON.", Correlation.Of(response));

    private static bool TryParse(Response response, out JsonNode? body)
    {
        body = null;
        try
        {
            var content = response.ContentStream is null ? ReadOnlyMemory<byte>.Empty : response.Content.ToMemory();
            if (!content.IsEmpty)
            {
                var reader = new Utf8JsonReader(content.Span);
                body = JsonNode.Parse(ref reader);
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
