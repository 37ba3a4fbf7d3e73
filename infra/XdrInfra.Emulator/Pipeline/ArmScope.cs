using System.Text.Json;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>What Azure Resource Manager asks of every request before its provider sees it.</summary>
internal static class ArmScope
{
    private const string Sentinel = "Microsoft.SecurityInsights";

    /// <summary>Null when the request may pass.</summary>
    public static Reply? Refuse(Route route, Call call)
    {
        if (route.Versions is not { } versions)
        {
            return null;
        }

        return versions.Refuse(call.Query.GetValueOrDefault("api-version"), Identity.Installation.DefaultLocation)
            ?? Subscription(call)
            ?? Role(versions, call)
            ?? Registration(versions, call)
            ?? Group(route, call)
            ?? Workspace(route, call)
            ?? Onboarded(versions, call)
            ?? Locked(call);
    }

    /// <summary>Null unless Sentinel is not on this workspace, or not yet everywhere.</summary>
    public static Reply? NotOnboarded(Call call, string workspaceId)
    {
        var state = call.World.Find(Ids.Onboarding(workspaceId));
        if (state is not null && state.IsReady(call.Wall))
        {
            return null;
        }

        var name = workspaceId[(workspaceId.LastIndexOf('/') + 1)..];
        return ArmErrors.Nested(400, "BadRequest",
            $"Workspace '{name}' is not onboarded to Microsoft Sentinel. Please onboard through the portal or use the OnboardingStates ARM api to onboard to Sentinel.");
    }

    private static Reply? Subscription(Call call) =>
        call.Values.TryGetValue("subscription", out var subscription)
        && !string.Equals(subscription, call.Installation.SubscriptionId, StringComparison.OrdinalIgnoreCase)
            ? ArmErrors.SubscriptionNotFound(subscription)
            : null;

    private static Reply? Role(ApiVersions versions, Call call)
    {
        var verb = call.Method switch { "GET" or "HEAD" => "read", "DELETE" => "delete", "POST" => "action", _ => "write" };
        var allowed = call.World.Conditions.Role switch
        {
            CallerRole.Owner => true,
            CallerRole.Contributor => verb == "read" || versions.Namespace != "Microsoft.Authorization",
            CallerRole.Reader => verb == "read",
            _ => !call.Values.ContainsKey("subscription"),
        };
        return allowed ? null : ArmErrors.Error(403, "AuthorizationFailed",
            $"The client '{call.Principal?.AppId}' with object id '{call.Principal?.ObjectId}' does not have authorization to perform action "
            + $"'{versions.Namespace}/{versions.Type}/{verb}' over scope '{call.Path}' or the scope is invalid. If access was recently granted, please refresh your credentials.");
    }

    private static Reply? Registration(ApiVersions versions, Call call)
    {
        var provider = Ids.Provider(call.Installation.SubscriptionId, versions.Namespace);
        var missing = call.Values.ContainsKey("group")
            && call.World.Conditions.Unregistered.Contains(versions.Namespace, StringComparer.OrdinalIgnoreCase)
            && call.World.Find(provider) is null;
        return missing
            ? ArmErrors.Error(409, "MissingSubscriptionRegistration",
                $"The subscription is not registered to use namespace '{versions.Namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.")
            : null;
    }

    private static Reply? Group(Route route, Call call) =>
        call.Values.TryGetValue("group", out var group) && route.Segments.Length > Ids.GroupSegments
        && call.World.Find(Ids.Group(call)) is null
            ? ArmErrors.GroupNotFound(group)
            : null;

    private static Reply? Workspace(Route route, Call call) =>
        call.Values.TryGetValue("workspace", out var workspace) && route.Segments.Length > Ids.WorkspaceSegments
        && call.World.Find(Ids.Workspace(call)) is null
            ? ArmErrors.ResourceNotFound("Microsoft.OperationalInsights/workspaces", workspace, call["group"])
            : null;

    private static Reply? Onboarded(ApiVersions versions, Call call) =>
        versions.Namespace == Sentinel && versions.Type != "onboardingStates" && call.Values.ContainsKey("workspace") ? NotOnboarded(call, Ids.Workspace(call)) : null;

    private static Reply? Locked(Call call)
    {
        if (call.Method is "GET" or "HEAD" or "POST" || call.Path.Contains("/providers/Microsoft.Authorization/", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (verb, stops) = call.Method == "DELETE" ? ("delete", ManagementLocks.StopDelete) : ("write", (Func<JsonElement, bool>)ManagementLocks.StopWrite);
        return ManagementLocks.Above(call.World, call.Path).FirstOrDefault(found => stops(found.Properties)) is { } held
            ? ArmErrors.Error(409, "ScopeLocked",
                $"The scope '{call.Path}' cannot perform {verb} operation because following scope(s) are locked: '{ManagementLocks.ScopeOf(held)}'. Please remove the lock and try again.")
            : null;
    }
}
