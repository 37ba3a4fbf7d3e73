using XdrInfra.Model.Graph;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;
using PropertyValue = XdrInfra.Pulumi.Values.PropertyValue;

namespace XdrInfra.PolicyPack;

/// <summary>Adds the owner's tag to a workspace that has none: the one change that a pack can make without doing harm.</summary>
internal static class OwnerTagRemedy
{
    public const string Policy = "XDR3040";
    private const string Owner = "owner";
    private const string Tags = "tags";

    /// <summary>The setting that says who the owner is; without it nothing is mended.</summary>
    public static PropertyMap Settings { get; } = PropertyMap.Of(
        (Owner, PropertyMap.Of(("type", "string"), ("description", "The owner to tag workspaces with where the level is 'remediate'."))));

    /// <summary>The mended inputs, or null where nothing is to be mended or the tags are not known.</summary>
    public static Remedy? For(AnalyzedResource resource, PolicySetting? setting)
    {
        if (resource.Type is not (ResourceKinds.Workspace or ResourceKinds.NativeWorkspace)
            || setting is not { Level: EnforcementLevel.Remediate }
            || setting.Properties.Find(Owner) is not PropertyValue.Text { Value.Length: > 0 } owner)
        {
            return null;
        }

        return resource.Properties.Find(Tags) switch
        {
            null => Mended(resource, PropertyMap.Empty, owner),
            PropertyValue.Map { Entries: var tags } when !tags.ContainsKey(Owner) => Mended(resource, tags, owner),
            _ => null,
        };
    }

    private static Remedy Mended(AnalyzedResource resource, PropertyMap tags, PropertyValue owner) =>
        new(Policy, resource.Properties.With(Tags, tags.With(Owner, owner)));
}
