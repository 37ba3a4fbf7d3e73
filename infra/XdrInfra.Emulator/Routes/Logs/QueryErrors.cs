using System.Text.Json.Nodes;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Kql;

namespace XdrInfra.Emulator.Routes.Logs;

/// <summary>Refusals of the query service.</summary>
// https://learn.microsoft.com/azure/azure-monitor/logs/api/errors
internal static class QueryErrors
{
    public static Reply BadArgument(string message) => new(400) { Json = Body("BadArgumentError", "The request had some invalid properties", Inner("BadArgumentError", message)) };

    public static Reply PathNotFound(string workspace) => new(404) { Json = Body("PathNotFoundError", $"The workspace '{workspace}' does not exist.", inner: null) };

    public static Reply NoAccess(string message) =>
        new(403) { Json = Body("InsufficientAccessError", message, Inner("UnauthorizedClient", "The caller may not read this workspace.")) };

    public static Reply Timeout(TimeSpan wait) => new(504)
    {
        Json = Body("GatewayTimeout", $"The query did not end within {wait.TotalSeconds} seconds.", inner: null),
    };

    public static Reply Throttled(string message) => new Reply(429) { Json = Body("ThrottledError", message, inner: null) };

    /// <summary>A query that cannot run: its text is not KQL, or it names what is not there.</summary>
    public static Reply Query(string text, QueryResult result)
    {
        var first = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == KqlSeverity.Error);
        if (first is null)
        {
            return BadArgument(result.Error?.Message ?? "The query cannot run.");
        }

        var syntax = string.CompareOrdinal(first.Code, "KQL0100") < 0;
        var place = first.Locate(text);
        var token = text.Substring(Math.Min(first.Start, text.Length), Math.Min(first.Length, Math.Max(text.Length - first.Start, 0)));
        var detail = Inner(syntax ? "SYN0002" : "SEM0100", $"{Unresolved(first.Code, token)}{first.Message} ({first.Code})");
        detail["line"] = place.Line;
        detail["pos"] = place.Column - 1;
        detail["token"] = token;
        var inner = Inner(
            syntax ? "SyntaxError" : "SemanticError",
            syntax ? "A recognition error occurred in the query." : "A semantic error occurred.");
        inner["innererror"] = detail;
        return new Reply(400) { Json = Body("BadArgumentError", "The request had some invalid properties", inner) };
    }

    // Clients tell a missing table from a mistyped column by these words of the service.
    // https://github.com/Azure/azure-cli-extensions/issues/3002
    private static string Unresolved(string code, string token) => code switch
    {
        "KQL0102" => $"Failed to resolve table or column expression named '{token}'. ",
        "KQL0103" => $"Failed to resolve scalar expression named '{token}'. ",
        _ => string.Empty,
    };

    private static JsonObject Inner(string code, string message) => new() { ["code"] = code, ["message"] = message };

    private static JsonObject Body(string code, string message, JsonObject? inner)
    {
        var error = new JsonObject { ["message"] = message, ["code"] = code };
        if (inner is not null)
        {
            error["innererror"] = inner;
        }

        return new JsonObject { ["error"] = error };
    }
}
