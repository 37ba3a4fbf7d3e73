namespace XdrInfra.Verify.Asking;

/// <summary>Asks the workspace in KQL.</summary>
public interface ILogsQuestions
{
    Task<Answer> AskAsync(string kql, TimeSpan timespan, CancellationToken cancellationToken);
}
