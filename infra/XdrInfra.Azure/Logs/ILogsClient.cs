namespace XdrInfra.Azure.Logs;

/// <summary>Asks a workspace in KQL.</summary>
public interface ILogsClient
{
    /// <summary>Every outcome is an answer, also a refusal: a check must tell "no rows" from "could not ask".</summary>
    Task<LogsAnswer> QueryAsync(LogsQuery query, CancellationToken cancellationToken);
}
