using System.Collections.Immutable;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using XdrInfra.Testing.Time;
using Known = XdrInfra.Model.Graph.PropertyValue;
using Wire = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.PolicyPack.Tests;

/// <summary>A pack, and resources as the engine would send them.</summary>
internal static class Pack
{
    public static XdrPolicyPack New() => new(new FakeClock());

    public static string UrnOf(string type, string name, string stack = "prod") => $"urn:pulumi:{stack}::any::{type}::{name}";

    public static AnalyzedResource Resource(string type, string name, params (string Key, Wire Value)[] inputs) =>
        new(UrnOf(type, name), type, name, PropertyMap.Of(inputs));

    public static AnalyzedResource Table(string table, Wire days, Wire total) => Resource(
        ResourceKinds.TableRetention, $"retention-{table}", ("table", table), ("retentionInDays", days), ("totalRetentionInDays", total));

    public static AnalyzedResource Workspace(params (string Key, Wire Value)[] inputs) => Resource(ResourceKinds.Workspace, "workspace", inputs);

    /// <summary>The resources of a stack of ours; what comes from other resources is unknown, as in a preview.</summary>
    public static ImmutableArray<AnalyzedResource> Of(StackSettings settings) =>
    [
        .. GraphBuilder.Build(settings, ProductCatalog.Tables).Resources.Select(resource =>
            new AnalyzedResource(UrnOf(resource.Type, resource.Name, settings.Stack), resource.Type, resource.Name, ToWire(resource.Inputs)) { Protect = resource.Protect }),
    ];

    private static PropertyMap ToWire(Known.Map map) => PropertyMap.From(map.Items.Select(entry => KeyValuePair.Create(entry.Key, ToWire(entry.Value))));

    private static Wire ToWire(Known value) => value switch
    {
        Known.Bool { Value: var flag } => flag,
        Known.Number { Value: var number } => number,
        Known.Text { Value: var text } => text,
        Known.List { Items: var items } => Wire.Of([.. items.Select(ToWire)]),
        Known.Map map => ToWire(map),
        Known.Null => Wire.Null,
        _ => Wire.NotYetKnown,
    };
}
