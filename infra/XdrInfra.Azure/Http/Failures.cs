using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.Json;
using Azure;
using Azure.Identity;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Azure.Http;

/// <summary>Turns what went wrong into an <see cref="AzureFailure"/> with cause and next step.</summary>
internal static class Failures
{
    public static AzureFailure FromAnswer(string request, Response response, TimeProvider time)
    {
        var body = response.ContentStream is null ? default : response.Content.ToMemory();
        return Of(ErrorBody.Read(response.Status, body.Span), request, Correlation.Of(response), null, RetryAfter.Of(response, time));
    }

    /// <summary>Azure said success in the status and an error in the body, for example at the end of an operation.</summary>
    public static AzureFailure FromBody(int status, string request, ReadOnlySpan<byte> body, string? correlationId) =>
        Of(ErrorBody.Read(status, body), request, correlationId, null, null);

    public static AzureFailure Network(string request, Exception exception)
    {
        var innermost = exception.GetBaseException();
        var code = NetworkTrouble.IsUntrusted(exception) ? LocalCodes.Untrusted : LocalCodes.Unreachable;
        return Of(AzureError.Of(0, code, innermost.Message), request, null, exception, null);
    }

    public static AzureFailure Malformed(string request, string what, string? correlationId) =>
        Of(AzureError.Of(200, LocalCodes.Malformed, what), request, correlationId, null, null);

    public static AzureFailure TimedOut(string request, TimeSpan limit, string? correlationId) =>
        Of(AzureError.Of(202, LocalCodes.TimedOut, $"It still runs after {limit.TotalSeconds:0} seconds."), request, correlationId, null, null);

    /// <summary>A sign-in that got no answer, or half of one, is trouble on the way and no refusal.</summary>
    public static AzureFailure SignIn(string request, AuthenticationFailedException exception) => exception.GetBaseException() switch
    {
        JsonException => Malformed(request, "The sign-in was answered with a body that is not JSON.", null),
        HttpRequestException or IOException or SocketException or AuthenticationException => Network(request, exception),
        _ => Of(AzureError.Of(401, LocalCodes.SignIn, SignInText.Of(exception)), request, null, exception, null),
    };

    private static AzureFailure Of(AzureError error, string request, string? correlationId, Exception? inner, TimeSpan? retryAfter) =>
        new(ErrorCatalog.Find(error), error, request, correlationId, inner) { RetryAfter = retryAfter };
}
