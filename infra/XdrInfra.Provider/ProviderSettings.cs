using XdrInfra.Model.Settings;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider;

/// <summary>What an explicit provider <c>pulumi:providers:xdr</c> is configured with. Credentials come from the environment.</summary>
public sealed record ProviderSettings(CloudName Cloud, string TenantId, string SubscriptionId, string Stack)
{
    /// <summary>From settings that <see cref="SettingsCheck"/> found right.</summary>
    public static ProviderSettings From(PropertyMap settings)
    {
        var plain = settings.Revealed();
        return new ProviderSettings(
            SettingWords.Clouds.Find(Text(plain, "cloud") ?? SettingWords.Clouds.WordOf(CloudName.Public)),
            Text(plain, "tenantId") ?? "",
            Text(plain, "subscriptionId") ?? "",
            Text(plain, "stack") ?? "");
    }

    internal static string? Text(PropertyMap settings, string key) => settings.Find(key) is PropertyValue.Text { Value: var text } ? text : null;
}
