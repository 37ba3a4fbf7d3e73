using System.Security.Authentication;
using Azure;

namespace XdrInfra.Azure.Http;

/// <summary>Tells trouble on the way from a cancellation and from a bug.</summary>
internal static class NetworkTrouble
{
    public static bool Is(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        RequestFailedException { Status: 0 } or IOException or HttpRequestException => true,
        AggregateException many => many.InnerExceptions.All(inner => Is(inner, cancellationToken)),
        _ => false,
    };

    public static bool IsUntrusted(Exception exception)
    {
        for (var current = exception; current is not null; current = current.InnerException)
        {
            if (current is AuthenticationException)
            {
                return true;
            }
        }

        return false;
    }
}
