using XdrInfra.Model.Settings;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider;

/// <summary>What an explicit provider <c>pulumi:providers:xdr</c> is configured with. Credentials come from the environment.</summary>
public sealed record ProviderSettings(CloudName Cloud, string TenantId, string SubscriptionId, string Stack)
{
    // The same variables as azure-native's, and like there a setting comes before its variable.
    // https://www.pulumi.com/registry/packages/azure-native/installation-configuration/
    internal static IReadOnlyDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["tenantId"] = "ARM_TENANT_ID",
        ["subscriptionId"] = "ARM_SUBSCRIPTION_ID",
    };

    /// <summary>From settings that <see cref="SettingsCheck"/> found right.</summary>
    public static ProviderSettings From(PropertyMap settings, Func<string, string?> environment)
    {
        var plain = settings.Revealed();
        return new ProviderSettings(
            SettingWords.Clouds.Find(Text(plain, "cloud") ?? SettingWords.Clouds.WordOf(CloudName.Public)),
            Text(plain, "tenantId") ?? environment(Variables["tenantId"]) ?? "",
            Text(plain, "subscriptionId") ?? environment(Variables["subscriptionId"]) ?? "",
            Text(plain, "stack") ?? "");
    }

    internal static string? Text(PropertyMap settings, string key) => settings.Find(key) is PropertyValue.Text { Value: var text } ? text : null;
}
