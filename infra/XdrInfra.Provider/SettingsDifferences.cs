using XdrInfra.Azure.Clouds;
using XdrInfra.Model.Settings;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Provider;

/// <summary>What changed settings of the provider mean for its resources: in another subscription, or at other hosts, there are other objects; nothing that the state knows lies there.</summary>
internal static class SettingsDifferences
{
    private const string Cloud = "cloud";
    private const string Subscription = "subscriptionId";

    public static DiffResult Of(PropertyMap old, PropertyMap news) => new(
    [
        .. news.Keys.Union(old.Keys, StringComparer.Ordinal)
            .Where(key => !Equals(news.Find(key), old.Find(key)))
            .Select(key => new PropertyChange(key, PropertyChangeKind.Update, Moves(key, old.Revealed(), news.Revealed()))),
    ]);

    // A setting that was or is not written down may have the same value from the environment, and one that is not yet known may turn out the same.
    private static bool Moves(string key, PropertyMap old, PropertyMap news) => (key, old.Find(key), news.Find(key)) switch
    {
        (Subscription, PropertyValue.Text { Value: var before }, PropertyValue.Text { Value: var after }) => !string.Equals(before, after, StringComparison.OrdinalIgnoreCase),
        (Cloud, PropertyValue.Text { Value: var before }, PropertyValue.Text { Value: var after }) => HostOf(before) != HostOf(after),
        _ => false,
    };

    /// <summary>Where the resources of a cloud lie; nothing for the embedded Azure, whose port is another one at each start, and for a word of another version.</summary>
    private static Uri? HostOf(string cloud) =>
        !SettingWords.Clouds.Words.Contains(cloud) || SettingWords.Clouds.Find(cloud) is CloudName.Emulated ? null : AzureEndpoints.For(SettingWords.Clouds.Find(cloud)).Arm.Host;
}
