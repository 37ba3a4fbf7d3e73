using System.Text.Json.Nodes;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>Refusals of Azure Resource Manager itself, by code.</summary>
internal static class ArmErrors
{
    public static Reply Error(int status, string code, string message) => new(status)
    {
        Json = new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } },
    };

    /// <summary>SecurityInsights wraps its own error into the message of another.</summary>
    public static Reply Nested(int status, string code, string message)
    {
        var inner = new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } };
        return Error(status, code, inner.ToJsonString(Relaxed));
    }

    public static Reply InvalidContent(string message) => Error(400, "InvalidRequestContent", message);

    public static Reply NotFound(string code, string message) => Error(404, code, message);

    public static Reply ResourceNotFound(string type, string name, string group) => Error(404, "ResourceNotFound",
        $"The Resource '{type}/{name}' under resource group '{group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");

    public static Reply GroupNotFound(string group) => Error(404, "ResourceGroupNotFound", $"Resource group '{group}' could not be found.");

    public static Reply SubscriptionNotFound(string subscription) =>
        Error(404, "SubscriptionNotFound", $"The subscription '{subscription}' could not be found.");

    public static Reply BadRequest(string message) => Error(400, "BadRequest", message);

    public static Reply MethodNotAllowed(string method, IEnumerable<string> allowed) =>
        Error(405, "HttpMethodNotAllowed", $"The HTTP method '{method}' is not supported at this path.").With("Allow", string.Join(", ", allowed));

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
