using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;

namespace XdrInfra.Policies.Views;

/// <summary>A whole object that is encrypted, or comes from a Pulumi environment, reads as empty; whoever asks it must know that.</summary>
internal static class UnknownSettings
{
    public const string Owners = "xdr-infra:owners";
    public const string Policies = "xdr-infra:policies";
    public const string ChecksOff = "xdr-infra:verify.off";
    public const string RetentionTables = "xdr-infra:retention.tables";
    public const string WorkspaceTags = "xdr-infra:workspace.tags";

    /// <summary>The key of an object that is not known, as the place to point at; null when it is known.</summary>
    public static Location? Unknown(this StackSettings settings, string key) =>
        settings.UnknownMaps.Contains(key) ? new Location.Property(key, "") : null;
}
