using System.Text.Json;
using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Routes.Settings;

/// <summary>What a PUT of a setting is refused for.</summary>
internal static class SettingRefusals
{
    private static readonly string[] Kinds = ["Anomalies", "EyesOn", "EntityAnalytics", "Ueba"];
    private static readonly string[] Providers = ["ActiveDirectory", "AzureActiveDirectory"];

    public static Reply? Refuse(Call call, JsonElement body, ArmResource? existing) =>
        Kind(call, body)
        ?? Etag(call, body, existing)
        ?? Locked(call)
        ?? Role(call)
        ?? (body.Text("kind") switch
        {
            "EntityAnalytics" => EntityProviders(call, body),
            "Ueba" => Order(call, body),
            _ => null,
        });

    private static Reply? Kind(Call call, JsonElement body)
    {
        var kind = body.Text("kind");
        if (kind is null || !Kinds.Contains(kind))
        {
            return ArmErrors.Nested(400, "BadRequest", $"The setting kind '{kind}' is not one of {string.Join(", ", Kinds)}.");
        }

        return kind.Equals(call["name"], StringComparison.OrdinalIgnoreCase)
            ? null
            : ArmErrors.Nested(400, "BadRequest", $"The setting '{call["name"]}' must have its own name as kind, not '{kind}'.");
    }

    // https://github.com/Azure/bicep/issues/9206
    private static Reply? Etag(Call call, JsonElement body, ArmResource? existing)
    {
        if (existing is not null && string.IsNullOrEmpty(body.Text("etag") ?? call.Header("If-Match")))
        {
            return ArmErrors.Nested(400, "BadRequest", "Update request should provide ETag");
        }

        return SentinelResources.StaleEtag(call, existing, body, "setting");
    }

    // https://learn.microsoft.com/azure/sentinel/enable-entity-behavior-analytics
    private static Reply? Locked(Call call) => ManagementLocks.Above(call.World, Ids.Workspace(call)).FirstOrDefault() is { } held
        ? ArmErrors.Nested(409, "ScopeLocked", $"The setting '{call["name"]}' cannot be changed while the lock '{held.Name}' holds '{ManagementLocks.ScopeOf(held)}'.")
        : null;

    private static Reply? Role(Call call) => call.World.Conditions.SecurityAdministrator && !call.World.Conditions.Guest
        ? null
        : ArmErrors.Nested(403, "Forbidden", "The caller must be Security Administrator and a member, not a guest, of the workspace's tenant.");

    private static Reply? EntityProviders(Call call, JsonElement body)
    {
        var providers = body.Texts("properties", "entityProviders");
        if (providers.FirstOrDefault(provider => !Providers.Contains(provider)) is { } unknown)
        {
            return ArmErrors.Nested(400, "BadRequest", $"The entity provider '{unknown}' is not one of {string.Join(", ", Providers)}.");
        }

        return providers.Contains("ActiveDirectory") && !call.World.Conditions.IdentitySensor
            ? ArmErrors.Nested(400, "BadRequest", "The entity provider 'ActiveDirectory' needs Microsoft Defender for Identity with a sensor in the tenant.")
            : null;
    }

    private static Reply? Order(Call call, JsonElement body) =>
        body.Texts("properties", "dataSources").Count > 0 && !Enabled(call)
            ? ArmErrors.Nested(400, "BadRequest", "Behavior analytics needs the setting 'EntityAnalytics' with at least one entity provider first.")
            : null;

    private static bool Enabled(Call call) =>
        call.World.Find(SentinelResources.Id(call, "settings", "EntityAnalytics"))?.Properties.Texts("entityProviders").Count > 0;
}
