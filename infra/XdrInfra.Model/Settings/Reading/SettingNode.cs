using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>A piece of a stack file or of PULUMI_CONFIG before it has a meaning: both sources become the same nodes.</summary>
internal abstract record SettingNode(Location At)
{
    /// <summary>The node and everything below it, aliases counted in full.</summary>
    public int Size { get; init; } = 1;

    public sealed record Scalar(string Text, ScalarKind Kind, Location At) : SettingNode(At);

    public sealed record Sequence(IReadOnlyList<SettingNode> Items, Location At) : SettingNode(At);

    public sealed record Mapping(IReadOnlyList<SettingEntry> Entries, Location At) : SettingNode(At)
    {
        public SettingEntry? Find(string key) => Entries.FirstOrDefault(entry => entry.Key == key);
    }

    /// <summary>Encrypted here, plain where the engine hands it on.</summary>
    public sealed record Secret(Location At) : SettingNode(At);
}
