using System.Text;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Azure.Tests.Errors;

/// <summary>Refusals as they come over the wire, wrapped as each service wraps them, one or more for every entry of the catalog.</summary>
internal static class RecordedRefusals
{
    public static IReadOnlyList<(string What, AzureError Error)> All { get; } =
    [
        // https://github.com/Azure/Azure-Sentinel/issues/5007 and /9986
        ("connector without consent", Sentinel(401, "InvalidLicense", "Missing consent")),
        ("connector without a license", Sentinel(401, "InvalidLicense", "License is invalid")),
        ("connector as a guest", Sentinel(401, "Unauthorized", "Access denied: the caller must be Security Administrator and a member of the tenant.")),
        ("entity provider without a sensor", Sentinel(400, "BadRequest", "The entity provider 'ActiveDirectory' needs Microsoft Defender for Identity with a sensor.")),
        ("Sentinel is off", Sentinel(400, "BadRequest", "Workspace 'law' is not onboarded to Microsoft Sentinel. Please onboard through the portal or use the OnboardingStates ARM api to onboard to Sentinel.")),
        ("connector on a workspace of the portal", Sentinel(400, "BadRequest", "The workspace is enabled through the Microsoft Threat Protection Portal. Changes to the connector in Microsoft Sentinel are disabled.")),
        ("setting without its etag", Sentinel(400, "BadRequest", "Update request should provide ETag")),
        ("provider not registered", Arm(409, "MissingSubscriptionRegistration", "The subscription is not registered to use namespace 'Microsoft.SecurityInsights'. See https://aka.ms/rps-not-found for how to register subscriptions.")),
        ("provider not registered, in Sentinel's words", Sentinel(400, "BadRequest", "Subscription 's' is not registered to 'Microsoft.SecurityInsights'.")),
        ("a lock", Arm(409, "ScopeLocked", "The scope '/w' cannot perform write operation because following scope(s) are locked: '/w'. Please remove the lock and try again.")),
        ("orphaned package", Deployment("BadRequest", "The contentId 'c' is already associated with another package.")),
        ("plan changed this week", Arm(400, "InvalidParameter", "The plan of a table can be changed once a week.")),
        ("table is locked", Arm(409, "Conflict", "The table is being updated.")),
        ("stale etag", Sentinel(409, "Conflict", "Newer instance of rule 'r' exists for workspace 'w' (Etag does not match). Data was not saved.")),
        ("precondition", Arm(412, "PreconditionFailed", "The condition set in the request's header is not met.")),
        ("export category", Arm(400, "BadRequest", "Categories AdvancedHunting-EmailEvents, AdvancedHunting-UrlClickEvents are not supported.")),
        ("export settings full", Arm(400, "BadRequest", "The maximum number of export settings, 5, is reached.")),
        ("unknown api-version", Arm(400, "NoRegisteredProviderFound", "No registered resource provider found for location 'westeurope' and API version '2099-01-01' for type 'workspaces'. The supported api-versions are '2023-09-01'.")),
        ("kind that a version lacks", Sentinel(400, "BadRequest", "Connector kind 'MicrosoftThreatProtection' is not supported in api-version: '2020-01-01'")),
        ("token of another tenant", Arm(401, "InvalidAuthenticationTokenTenant", "The access token is from the wrong issuer 'https://sts.windows.net/a/'. It must match the tenant 'b' associated with this subscription.")),
        ("token for another service", Arm(401, "InvalidAuthenticationTokenAudience", "The access token has been obtained for wrong audience or resource 'https://graph.microsoft.com'.")),
        ("token that has expired", Arm(401, "ExpiredAuthenticationToken", "The access token expiry UTC time '2026-01-01' is earlier than current UTC time '2026-01-02'.")),
        ("no role", Arm(403, "AuthorizationFailed", "The client 'c' with object id 'o' does not have authorization to perform action 'Microsoft.OperationalInsights/workspaces/write' over scope '/w' or the scope is invalid.")),
        ("no role, from a proxy", Raw(403, "<html>Forbidden</html>")),
        ("part of the rows", Raw(200, """{"tables":[],"error":{"code":"PartialError","message":"There were some errors when processing your query.","details":[{"code":"EngineError","message":"Shard 3 is slow."}]}}""")),
        ("query text", Raw(400, """{"error":{"message":"The request had some invalid properties","code":"BadArgumentError","innererror":{"code":"SyntaxError","message":"A recognition error occurred in the query.","innererror":{"code":"SYN0002","message":"Query could not be parsed at 'x' on line [1,4]","line":1,"pos":4,"token":"x"}}}}""")),
        ("query too long", Raw(504, """{"error":{"code":"GatewayTimeout","message":"Gateway timeout"}}""")),
        ("absent", Arm(404, "ResourceNotFound", "The Resource 'Microsoft.OperationalInsights/workspaces/law' under resource group 'rg' was not found.")),
        ("throttled", Raw(429, """{"error":{"code":"ThrottledError","message":"Queries are too many."}}""")),
        ("Azure in trouble", Raw(503, "")),
        ("operation without an end", AzureError.Of(202, LocalCodes.TimedOut, "It still runs after 1200 seconds.")),
        ("no route", AzureError.Of(0, LocalCodes.Unreachable, "Name or service not known")),
        ("foreign certificate", AzureError.Of(0, LocalCodes.Untrusted, "The remote certificate is invalid.")),
        ("a proxy's page", Raw(407, "<html><body>Authenticate yourself to the proxy.</body></html>")),
        ("unknown", Arm(400, "SomethingNew", "It did not like it.")),
    ];

    private static AzureError Arm(int status, string code, string message) => Raw(status, Body(code, message).ToJsonString());

    /// <summary>SecurityInsights puts its own error as text into the message of another.</summary>
    private static AzureError Sentinel(int status, string code, string message) => Raw(status, Body(code, Body(code, message).ToJsonString()).ToJsonString());

    private static AzureError Deployment(string code, string message)
    {
        var body = Body("DeploymentFailed", "At least one resource deployment operation failed.");
        body["error"]!["details"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = Body(code, message).ToJsonString() });   // the error was made a line above
        return Raw(200, body.ToJsonString());
    }

    private static AzureError Raw(int status, string body) => ErrorBody.Read(status, Encoding.UTF8.GetBytes(body));

    private static JsonObject Body(string code, string message) => new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
}
