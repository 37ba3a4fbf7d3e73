using System.Text.Json.Nodes;

namespace XdrInfra.Azure.Defender;

/// <summary>One export setting with everything that the service said about it, so that a save loses nothing.</summary>
public sealed record ExportSetting(JsonObject Raw)
{
    public string Id => Raw["id"]?.GetValue<string>() ?? "";

    /// <summary>ARM id of the workspace that it exports to; null when it exports elsewhere.</summary>
    public string? WorkspaceId => (Raw["workspaceProperties"] as JsonObject)?["workspaceResourceId"]?.GetValue<string>();

    /// <summary>Category names that are switched on.</summary>
    public IReadOnlyList<string> Categories =>
        [.. (Raw["logs"] as JsonArray ?? []).OfType<JsonObject>().Where(IsOn).Select(log => log["category"]?.GetValue<string>()).OfType<string>()];

    private static bool IsOn(JsonObject log) => log["enabled"] is JsonValue value && value.TryGetValue<bool>(out var on) && on;
}
