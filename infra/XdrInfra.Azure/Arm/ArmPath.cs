namespace XdrInfra.Azure.Arm;

/// <summary>Paths and ids of Azure Resource Manager. Ids are compared without regard to case.</summary>
public static class ArmPath
{
    private const string Providers = "providers";

    public static string Subscription(string subscriptionId) => $"/subscriptions/{subscriptionId}";

    public static string ResourceGroup(string subscriptionId, string name) => $"{Subscription(subscriptionId)}/resourceGroups/{name}";

    public static string Workspace(string subscriptionId, string resourceGroup, string name) =>
        $"{ResourceGroup(subscriptionId, resourceGroup)}/providers/Microsoft.OperationalInsights/workspaces/{name}";

    /// <summary>A Sentinel object of a workspace, for example <c>Sentinel(workspaceId, "settings/Ueba")</c>.</summary>
    public static string Sentinel(string workspaceId, string rest) => $"{workspaceId}/providers/Microsoft.SecurityInsights/{rest}";

    public static bool Same(string? left, string? right) =>
        string.Equals(left?.Trim('/'), right?.Trim('/'), StringComparison.OrdinalIgnoreCase);

    /// <summary>The last segment: the resource's own name.</summary>
    public static string NameOf(string id) => id.TrimEnd('/').Split('/')[^1];

    /// <summary>The value after a segment such as <c>subscriptions</c>; null when the path does not have it.</summary>
    public static string? Segment(string path, string after)
    {
        var parts = Parts(path);
        var at = Array.FindIndex(parts, part => string.Equals(part, after, StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < parts.Length ? parts[at + 1] : null;
    }

    /// <summary>The resource type, for example <c>Microsoft.OperationalInsights/workspaces/tables</c>.</summary>
    public static string TypeOf(string path)
    {
        var parts = Parts(path);
        var at = Array.FindLastIndex(parts, part => string.Equals(part, Providers, StringComparison.OrdinalIgnoreCase));
        if (at < 0)
        {
            return parts.Length > 2 ? parts[2] : parts[0];
        }

        return at + 2 >= parts.Length
            ? Providers
            : string.Join('/', parts.Skip(at + 2).Where((_, index) => index % 2 == 0).Prepend(parts[at + 1]));
    }

    private static string[] Parts(string path) => path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
}
