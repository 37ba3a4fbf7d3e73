using XdrInfra.Azure;

namespace XdrInfra.Verify.Asking;

/// <summary>The clients of a cloud as those whom the runner may ask.</summary>
public static class AzureQuestions
{
    /// <param name="clients">Clients of the stack's cloud.</param>
    /// <param name="customerId">The workspace's own GUID.</param>
    /// <param name="withDefender">False leaves out the Defender side, for example where consent for Graph is not wanted.</param>
    public static QuestionClients Of(AzureClients clients, string customerId, bool withDefender = true) => new(
        new AzureLogsQuestions(clients.Logs, customerId),
        new AzureArmQuestions(clients.Arm),
        withDefender ? new AzureGraphQuestions(clients.GraphSecurity) : null);
}
