using XdrInfra.Azure.Errors;
using XdrInfra.Model.Findings;
using XdrInfra.Pulumi.Rpc;

namespace XdrInfra.Provider;

/// <summary>Failures that a person can mend, as the engine prints them. None of them means that the state may be wrong.</summary>
internal static class Refusals
{
    /// <summary>The sentences of a failure, or null if it is a bug.</summary>
    public static string? TextOf(Exception error) => error switch
    {
        AzureFailure failure => Text(failure.ToFinding(Location.None)),
        UserFailure failure => string.Join('\n', failure.Findings.Select(Text)),
        _ => null,
    };

    public static async Task<T> MappedAsync<T>(Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (TextOf(error) is { } text)
        {
            throw new RpcException(RpcCode.FailedPrecondition, text, error);
        }
    }

    /// <summary>A finding on one line, with what to do.</summary>
    public static string Text(Finding finding) => $"{finding.Code}: {finding.Message}{(finding.Fix is { } fix ? $" {fix}" : "")}";
}
