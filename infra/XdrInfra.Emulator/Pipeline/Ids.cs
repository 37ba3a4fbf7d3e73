using System.Security.Cryptography;
using System.Text;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>ARM ids, and ids that are made up but always the same.</summary>
internal static class Ids
{
    /// <summary>Segments of a group's id and of a workspace's id.</summary>
    public const int GroupSegments = 4;
    public const int WorkspaceSegments = 8;

    public const string GroupTemplate = "/subscriptions/{subscription}/resourceGroups/{group}";
    public const string WorkspaceTemplate = GroupTemplate + "/providers/Microsoft.OperationalInsights/workspaces/{workspace}";
    public const string SentinelTemplate = WorkspaceTemplate + "/providers/Microsoft.SecurityInsights";

    public static string Group(Call call) => $"/subscriptions/{call["subscription"]}/resourceGroups/{call["group"]}";

    public static string Workspace(Call call) =>
        $"{Group(call)}/providers/Microsoft.OperationalInsights/workspaces/{call["workspace"]}";

    public static string Sentinel(string workspaceId, string type, string name) =>
        $"{workspaceId}/providers/Microsoft.SecurityInsights/{type}/{name}";

    public static string Onboarding(string workspaceId) => Sentinel(workspaceId, "onboardingStates", "default");

    public static string Provider(string subscription, string name) => $"/subscriptions/{subscription}/providers/{name}";

    /// <summary>The workspace that an id stands under; null when it stands under none.</summary>
    public static string? WorkspaceOf(string id)
    {
        var segments = id.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length >= WorkspaceSegments && string.Equals(segments[6], "workspaces", StringComparison.OrdinalIgnoreCase)
            ? "/" + string.Join('/', segments[..WorkspaceSegments])
            : null;
    }

    /// <summary>A GUID that depends on the seed and the words only.</summary>
    public static string Made(int seed, params ReadOnlySpan<string> words)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{string.Join('|', words).ToLowerInvariant()}"));
        hash[7] = (byte)((hash[7] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16)).ToString("D");
    }

    /// <summary>The etag of what the next change writes; with the quotes that bodies show.</summary>
    public static string NextEtag(Call call)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{call.World.Seed}|{call.Path.ToLowerInvariant()}"));
        return $"\"{call.World.Revision + 1:x8}-0000-0d00-0000-{Convert.ToHexStringLower(hash.AsSpan(0, 4))}0000\"";
    }
}
