using XdrInfra.Model.Settings;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider;

/// <summary>Holds the provider's settings against their rules; all failures at once. Unknown values are skipped.</summary>
internal static class SettingsCheck
{
    // The engine's own, which it wants back unchanged.
    private static readonly string[] Engines = ["version", "pluginDownloadURL"];

    private static readonly string[] Known = ["cloud", "location", "stack", .. ProviderSettings.Variables.Keys];

    public static IEnumerable<CheckFailure> Run(PropertyMap settings, Func<string, string?> environment) =>
    [
        .. ProviderSettings.Variables.Where(pair => !settings.ContainsKey(pair.Key)).SelectMany(pair => CheckVariable(pair.Key, pair.Value, environment(pair.Value))),
        .. settings.Keys.Except([.. Known, .. Engines], StringComparer.Ordinal).Select(NotKnown),
        .. settings.Where(entry => Known.Contains(entry.Key) && !entry.Value.HasUnknowns()).SelectMany(entry => CheckOne(entry.Key, entry.Value.Revealed(), entry.Value.HasSecrets())),
    ];

    private static IEnumerable<CheckFailure> CheckOne(string key, PropertyValue value, bool secret) => (key, value) switch
    {
        ("cloud", PropertyValue.Text { Value: var cloud }) when !SettingWords.Clouds.Words.Contains(cloud) =>
            [new(key, $"The cloud is '{Shown(cloud, secret)}'; use one of {Quoted(SettingWords.Clouds.Words)}.")],
        ("tenantId" or "subscriptionId", PropertyValue.Text { Value: var id }) when !Guid.TryParse(id, out _) =>
            [new(key, $"The setting '{key}' is '{Shown(id, secret)}', which is not a GUID; write it as 00000000-0000-0000-0000-000000000000.")],
        (_, PropertyValue.Text) => [],
        _ => [new(key, $"The setting '{key}' is not a text; write a text.")],
    };

    private static string Shown(string value, bool secret) => secret ? "[secret]" : value;

    private static IEnumerable<CheckFailure> CheckVariable(string key, string variable, string? value) => value switch
    {
        null or "" => [new(key, $"The setting '{key}' is missing; give the provider 'xdr' a '{key}', or set {variable}.")],
        _ when !Guid.TryParse(value, out _) => [new(key, $"{variable} is '{value}', which is not a GUID; write it as 00000000-0000-0000-0000-000000000000.")],
        _ => [],
    };

    private static CheckFailure NotKnown(string key) =>
        new(key, $"There is no setting '{key}'; the settings are {Quoted(Known.Order(StringComparer.Ordinal))}.");

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));
}
