using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Facts;

namespace XdrInfra.Verify.Preflight;

/// <summary>
/// The requirements check of the connector.
/// https://learn.microsoft.com/rest/api/securityinsights/data-connectors-check-requirements/post
/// </summary>
public sealed class AzureRequirements(IArmReader reader) : IRequirementsQuestion
{
    public async Task<Answer> AskAsync(string workspaceId, string tenantId, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["kind"] = ConnectorFacts.Kind, ["properties"] = new JsonObject { ["tenantId"] = tenantId } };
        try
        {
            var answer = await reader.AskAsync(ArmPath.Sentinel(workspaceId, "dataConnectorsCheckRequirements"), body, cancellationToken);
            return new Answer.Rows([new Row(JsonSerializer.SerializeToElement(answer))]);
        }
        catch (AzureFailure failure)
        {
            return AnswerOf.Failure(failure);
        }
    }
}
