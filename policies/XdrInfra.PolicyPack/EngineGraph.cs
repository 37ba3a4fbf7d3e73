using System.Collections.Immutable;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using Known = XdrInfra.Model.Graph.PropertyValue;
using Wire = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.PolicyPack;

/// <summary>What the engine sent, as the graph that rules read. It fits stacks of any program.</summary>
internal static class EngineGraph
{
    // What 'pulumi policy analyze --file' puts, whatever its type, in the place of a secret that it cannot decrypt.
    // https://github.com/pulumi/pulumi/blob/master/pkg/backend/secrets/providers.go, "blindingManager"
    private const string Redacted = "[secret]";

    public static ResourceGraph Of(string stack, IEnumerable<AnalyzedResource> resources) =>
        new(stack, [.. resources.Select(ToResource)]);

    private static Resource ToResource(AnalyzedResource resource) =>
        new(resource.Name, resource.Type, ToMap(resource.Properties), new Location.Property(resource.Name, ""))
        {
            Protect = resource.Protect,

            // The engine does not tell packs about this option; a rule must not accuse what it cannot see.
            RetainOnDelete = true,
        };

    private static Known.Map ToMap(PropertyMap map)
    {
        var entries = ImmutableSortedDictionary.CreateBuilder<string, Known>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            entries.Add(key, ToValue(value));
        }

        return new Known.Map(entries.ToImmutable());
    }

    private static Known ToValue(Wire value) => value switch
    {
        Wire.NullCase => new Known.Null(),
        Wire.Bool { Value: var flag } => new Known.Bool(flag),
        Wire.Number { Value: var number } => new Known.Number(number),
        Wire.Text { Value: var text } => new Known.Text(text),
        Wire.List { Items: var items } => new Known.List([.. items.Select(ToValue)]),
        Wire.Map { Entries: var entries } => ToMap(entries),
        Wire.Secret { Value: Wire.Text { Value: Redacted } } => new Known.Secret(new Known.Unknown()),
        Wire.Secret { Value: var inner } => new Known.Secret(ToValue(inner)),
        Wire.Output { IsSecret: true } => new Known.Secret(ToValue(value.Revealed())),
        Wire.Output => ToValue(value.Revealed()),
        Wire.Reference { Id: { } id } => ToValue(id),
        Wire.Reference { Urn: var urn } => new Known.Text(urn),
        _ => new Known.Unknown(),
    };
}
