using System.Collections.Immutable;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Values;
using XdrInfra.Pulumi.Deployment;

namespace XdrInfra.Program;

/// <summary>Graph to plan: explicit providers from the stack's settings, then every resource of the graph.</summary>
public static class PlanBuilder
{
    private const string NativePrefix = "azure-native:";

    // How long one kind may take, with all its waits.
    private static readonly TimeSpan KindLimit = TimeSpan.FromMinutes(20);

    /// <summary>The whole plan of a stack.</summary>
    /// <param name="settings">What the owner wrote.</param>
    /// <param name="graph">What shall be true.</param>
    /// <param name="secretKeys">Keys whose values stay secret wherever they end up.</param>
    public static DeploymentPlan Build(StackSettings settings, ResourceGraph graph, IReadOnlySet<string> secretKeys)
    {
        var values = new GraphValues(secretKeys);
        var resources = graph.Resources.Select(resource => Plan(resource, values)).ToArray();
        return new DeploymentPlan([.. Providers(settings, resources, secretKeys), .. resources])
        {
            Outputs = values.Entries(graph.Outputs),
            EngineVersions = PluginVersions.Engine,
        };
    }

    private static PlannedResource Plan(Resource resource, GraphValues values)
    {
        var native = resource.Type.StartsWith(NativePrefix, StringComparison.Ordinal);
        return new PlannedResource(resource.Name, resource.Type, values.Entries(resource.Inputs))
        {
            DependsOn = resource.DependsOn,
            Provider = native ? ProviderNames.AzureNative : ProviderNames.Xdr,
            Version = native ? PluginVersions.AzureNative : PluginVersions.Xdr,
            Protect = resource.Protect,
            RetainOnDelete = resource.RetainOnDelete,
            Timeout = KindLimit,
        };
    }

    private static IEnumerable<PlannedResource> Providers(StackSettings settings, PlannedResource[] resources, IReadOnlySet<string> secretKeys)
    {
        var cloud = settings.Cloud.Known;
        PlannedValue Text<T>(Value<T> setting, string text)
            where T : notnull => SecretSettings.KeyOf(setting.Origin, secretKeys) is null
            ? new PlannedValue.Known(text)
            : new PlannedValue.Secret(new PlannedValue.Known(text));

        // Tenant, subscription and location have one source; credentials come from the environment of the plugin.
        var common = ImmutableSortedDictionary.Create<string, PlannedValue>(StringComparer.Ordinal)
            .Add("tenantId", Text(settings.TenantId, settings.TenantId.Known))
            .Add("subscriptionId", Text(settings.SubscriptionId, settings.SubscriptionId.Known))
            .Add("location", Text(settings.Location, settings.Location.Known));
        yield return Provider("xdr", ProviderNames.Xdr, PluginVersions.Xdr, common
            .Add("cloud", Text(settings.Cloud, SettingWords.Clouds.WordOf(cloud)))
            .Add("stack", new PlannedValue.Known(settings.Stack)));
        if (resources.Any(resource => resource.Provider == ProviderNames.AzureNative))
        {
            // The emulated cloud has no name there; the variables of 'xdr emulate' lead the way to it.
            yield return Provider("azure-native", ProviderNames.AzureNative, PluginVersions.AzureNative, ProductCatalog.Clouds.TryGetValue(cloud, out var known)
                ? common.Add("environment", Text(settings.Cloud, known.AzureNativeEnvironment))
                : common);
        }
    }

    private static PlannedResource Provider(string package, string name, string version, ImmutableSortedDictionary<string, PlannedValue> inputs) =>
        new(name, PlannedResource.ProviderPrefix + package, inputs) { Version = version };
}
