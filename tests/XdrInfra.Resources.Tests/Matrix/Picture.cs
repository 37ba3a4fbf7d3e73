using System.Text.Json.Nodes;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Tests.Engine;
using XdrInfra.Resources.Tests.Running;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Tests.Matrix;

/// <summary>What Azure has, in a few words for each kind.</summary>
internal sealed class Picture(LiveAzure azure, LocalStack stack)
{
    /// <summary>The table that stands for all.</summary>
    public const string Table = "DeviceEvents";

    private const string Solution = "azuresentinel.azure-sentinel-solution-microsoft365defender";

    public async Task<IReadOnlyDictionary<string, string>> TakeAsync()
    {
        var sentinel = await FindAsync(azure.Workspace) is not null && await FindAsync(azure.Sentinel("onboardingStates/default")) is not null;
        return new Dictionary<string, string>
        {
            [LogicalNames.ResourceGroup] = Tags(await FindAsync(azure.Group)),
            [LogicalNames.Workspace] = Workspace(await FindAsync(azure.Workspace)),
            [LogicalNames.PriorState] = Prior(),
            [LogicalNames.Onboarding] = sentinel ? "on" : "off",
            [LogicalNames.Connector] = sentinel ? Connectors(await azure.ListAsync(azure.Sentinel("dataConnectors"))) : "none",
            [LogicalNames.Solution] = sentinel ? await SolutionAsync() : "none",
            [LogicalNames.IncidentCreationRules] = sentinel ? Rules(await azure.ListAsync(azure.Sentinel("alertRules"))) : "none",
            [LogicalNames.EntityAnalytics] = sentinel ? await SettingAsync("EntityAnalytics", "entityProviders") : "off",
            [LogicalNames.BehaviorAnalytics] = sentinel ? await SettingAsync("Ueba", "dataSources") : "off",
            [LogicalNames.Retention(Table)] = Days(await FindAsync($"{azure.Workspace}/tables/{Table}")),
        };
    }

    private async Task<JsonObject?> FindAsync(string path) => await azure.FindAsync(path);

    private static string Tags(JsonObject? body) => body is null
        ? "absent"
        : body["tags"] is JsonObject { Count: > 0 } tags ? string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal)) : "no tags";

    private static string Workspace(JsonObject? body) => body is null ? "absent" : $"{Property(body, "retentionInDays")} days, {Tags(body)}";

    private static string Connectors(IReadOnlyList<JsonObject> all)
    {
        var xdr = all.Where(body => body["kind"]?.ToString() == "MicrosoftThreatProtection").ToList();
        string State(JsonObject body, string type) => body["properties"]?["dataTypes"]?[type]?["state"]?.ToString().ToLowerInvariant() ?? "unset";
        return xdr.Count == 0 ? "none" : string.Join("; ", xdr.Select(body => $"incidents {State(body, "incidents")}, alerts {State(body, "alerts")}"));
    }

    private async Task<string> SolutionAsync()
    {
        if (await FindAsync(azure.Sentinel($"contentPackages/{Solution}")) is not { } package)
        {
            return "none";
        }

        var templates = await azure.ListAsync(azure.Sentinel("contentTemplates"));
        return $"{Property(package, "version")} {(templates.Count > 0 ? "with" : "without")} content";
    }

    private static string Rules(IEnumerable<JsonObject> all)
    {
        var rules = all.Select(body => $"{Property(body, "displayName")} {(Property(body, "enabled") == "true" ? "on" : "off")}").Order(StringComparer.Ordinal).ToList();
        return rules.Count == 0 ? "none" : string.Join(", ", rules);
    }

    private async Task<string> SettingAsync(string name, string member) => await FindAsync(azure.Sentinel($"settings/{name}")) is { } body
        ? string.Join(' ', (body["properties"]?[member] as JsonArray ?? []).Select(value => $"{value}").Order(StringComparer.Ordinal))
        : "off";

    private static string Days(JsonObject? body) => body is null ? "absent" : $"{Property(body, "retentionInDays")} of {Property(body, "totalRetentionInDays")} days";

    /// <summary>What the stack's own state remembers of the time before it.</summary>
    private string Prior()
    {
        if (stack.Entry(LogicalNames.PriorState)?.Known.Outputs is not { Items.Count: > 0 } known)
        {
            return "nothing known";
        }

        var connector = known.Object("connector")?.Flag("exists") == true ? $"alerts {(known.Object("connector")?.Flag("alerts") == true ? "on" : "off")}" : "no connector";
        var rules = (known.Object("incidentCreationRules")?.Objects("rules") ?? []).Count(rule => rule.Flag("enabled") == true);
        var providers = string.Join(' ', known.Object("entityAnalytics")?.Texts("entityProviders") ?? []);
        return $"{connector}, {rules} rules on, providers [{providers}], {known.Object("retention")?.Object(Table)?.Whole("totalRetentionInDays")} days";
    }

    private static string Property(JsonObject body, string name) => body["properties"]?[name]?.ToString() ?? "unset";
}
