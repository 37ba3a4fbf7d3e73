using XdrInfra.Pulumi.Values;

namespace XdrInfra.Pulumi.Deployment;

/// <summary>What the engine answered to a registration.</summary>
/// <param name="Urn">Its full name in the engine.</param>
/// <param name="Id">Its id; empty if it is not yet known.</param>
/// <param name="Outputs">Its outputs as far as they are known.</param>
/// <param name="LeavesOutUnknowns">True if an output that is missing is unknown: in a preview, when the resource failed, or was not targeted.</param>
internal sealed record RegisteredResource(string Urn, string Id, PropertyMap Outputs, bool LeavesOutUnknowns)
{
    /// <summary>What an explicit provider is referred to by. In a preview its id is the mark of an unknown, and that is right.</summary>
    public string ProviderReference => $"{Urn}::{Id}";

    /// <summary>The output at a path.</summary>
    public PropertyValue Output(string path) => path switch
    {
        "urn" => Urn,
        "id" => Id.Length == 0 || Signatures.KindOf(Id) is not null ? PropertyValue.NotYetKnown : Id,
        _ => path.Split('.').Aggregate((PropertyValue)Outputs, Step),
    };

    private PropertyValue Step(PropertyValue value, string key) => value switch
    {
        PropertyValue.Map { Entries: var entries } => entries.Find(key) ?? (LeavesOutUnknowns ? PropertyValue.NotYetKnown : PropertyValue.Null),
        PropertyValue.Secret { Value: var inner } => new PropertyValue.Secret(Step(inner, key)),
        PropertyValue.Unknown => value,
        _ => PropertyValue.Null,
    };
}
