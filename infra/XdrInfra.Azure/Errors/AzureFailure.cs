using XdrInfra.Model.Findings;

namespace XdrInfra.Azure.Errors;

/// <summary>Azure refused, or could not be asked. Handlers decide by <see cref="Kind"/>; whoever cannot, lets it fly.</summary>
public sealed class AzureFailure(FailureEntry entry, AzureError error, string request, string? correlationId, Exception? inner = null)
    : Exception($"{request}: {error.Status} {error.Code}: {error.Message}", inner)
{
    public FailureKind Kind { get; } = entry.Kind;

    public AzureError Error { get; } = error;

    /// <summary>Azure's code.</summary>
    public string Code => Error.Code;

    /// <summary>Why, in our words.</summary>
    public string Cause { get; } = entry.Cause;

    /// <summary>What to do, in our words.</summary>
    public string NextStep { get; } = entry.NextStep;

    /// <summary>Method and path, without query and without secrets.</summary>
    public string Request { get; } = request;

    /// <summary>What Microsoft's support asks for.</summary>
    public string? CorrelationId { get; } = correlationId;

    /// <summary>How long Azure asked us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public ExitCode ExitCode => entry.Refused ? ExitCode.Refused : ExitCode.DeploymentFailed;

    /// <summary>The finding that a person reads.</summary>
    public Finding ToFinding(Location location) => new(entry.FindingCode, Level.Mandatory, location, Sentence()) { Fix = NextStep };

    public UserFailure ToUserFailure(Location location) => new(ExitCode, ToFinding(location));

    private string Sentence()
    {
        var said = Error.Message.Length == 0 ? Error.Code : $"{Error.Code}: {Error.Message.TrimEnd('.')}";
        var id = CorrelationId is null ? "" : $" Correlation id: {CorrelationId}.";
        return Error.Status == 0
            ? $"{Cause} {Request} got no answer: {Error.Message.TrimEnd('.')}.{id}"
            : $"{Cause} {Request} answered {Error.Status} {said}.{id}";
    }
}
