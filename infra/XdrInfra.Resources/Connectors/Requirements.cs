using System.Text.Json.Nodes;
using XdrInfra.Azure.Arm;
using XdrInfra.Azure.Errors;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Connectors;

/// <summary>
/// Asks Azure whether the connector can be made, before it is tried.
/// https://learn.microsoft.com/rest/api/securityinsights/data-connectors-check-requirements/post
/// </summary>
internal static class Requirements
{
    public static async Task CheckAsync(HandlerContext context, ConnectorInputs wanted, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(context, wanted, cancellationToken);
        if (IsInvalid(answer, "licenseState"))
        {
            throw ConnectorFindings.NotLicensed(wanted.Origin);
        }

        if (IsInvalid(answer, "authorizationState"))
        {
            throw ConnectorFindings.NotAuthorized(wanted.Origin);
        }
    }

    /// <summary>A cloud without the check is no reason to stop: the write itself is judged too.</summary>
    private static async Task<JsonObject> AskAsync(HandlerContext context, ConnectorInputs wanted, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["kind"] = LiveConnector.Kind, ["properties"] = new JsonObject { ["tenantId"] = wanted.TenantId } };
        try
        {
            return await context.Arm.AskAsync(ArmPath.Sentinel(wanted.WorkspaceId, "dataConnectorsCheckRequirements"), body, cancellationToken);
        }
        catch (AzureFailure failure) when (failure.Kind is FailureKind.ApiVersion or FailureKind.NotFound)
        {
            return [];
        }
    }

    private static bool IsInvalid(JsonObject answer, string name) =>
        string.Equals(answer.Text(name), "Invalid", StringComparison.OrdinalIgnoreCase);
}
