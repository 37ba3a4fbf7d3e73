using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>A stack file: its settings, and what Pulumi environments may add to them.</summary>
internal sealed record StackDocument(SettingNode.Mapping Config, EnvironmentKeys Environment)
{
    // https://github.com/pulumi/pulumi/blob/master/sdk/go/common/workspace/project.go (ProjectStack)
    private static readonly string[] FileKeys = ["config", "secretsprovider", "encryptedkey", "encryptionsalt", "environment"];

    public static StackDocument? Read(string file, string stack, IFiles files, FindingList findings)
    {
        if (!files.Exists(file))
        {
            findings.Add(StackFileFindings.NoStackFile(stack, file, Others(file, files)));
            return null;
        }

        var before = findings.Count;
        var root = FileNodes.Read(file, files, findings);
        return root is null && findings.Count > before ? null : Open(root, file, findings);
    }

    /// <summary>The settings with what the project and the environments say for keys that the file leaves out.</summary>
    public SettingNode.Mapping WithDefaults(ProjectDefaults defaults)
    {
        var written = Config.Entries.Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var unknown = SettingsSchema.Root.Members
            .Where(member => !written.Contains(member.Name) && Environment.May(member.Name))
            .Select(member => new SettingEntry(member.Name, Environment.At, new SettingNode.Secret(Environment.At)))
            .ToList();
        written.UnionWith(unknown.Select(entry => entry.Key));
        return Config with { Entries = [.. Config.Entries, .. unknown, .. defaults.Entries.Where(entry => !written.Contains(entry.Key))] };
    }

    private static StackDocument? Open(SettingNode? root, string file, FindingList findings)
    {
        if (root is not (null or SettingNode.Mapping or SettingNode.Scalar { Kind: ScalarKind.Null }))
        {
            findings.Add(StackFileFindings.NotAnObject(root.At, "The file"));
            return null;
        }

        var top = root as SettingNode.Mapping ?? new([], new Location.Whole(file));
        foreach (var entry in top.Entries.Where(entry => !FileKeys.Contains(entry.Key) && findings.TakesMore()))
        {
            findings.Add(StackFileFindings.UnknownFileKey(entry.KeyAt, entry.Key, FileKeys));
        }

        var environment = EnvironmentKeys.Read(top.Find("environment"));
        return ReadConfig(top.Find("config"), file, findings) is { } config ? new(config, environment) : null;
    }

    private static SettingNode.Mapping? ReadConfig(SettingEntry? entry, string file, FindingList findings)
    {
        switch (entry?.Value)
        {
            case SettingNode.Mapping config:
                ConfigKeys.Check(config, findings);
                return config with { At = entry.KeyAt };
            case null or SettingNode.Scalar { Kind: ScalarKind.Null }:
                findings.Add(StackFileFindings.NoConfig(file));
                return null;
            default:
                findings.Add(StackFileFindings.NotAnObject(entry.Value.At, "'config'"));
                return null;
        }
    }

    private static IReadOnlyList<string> Others(string file, IFiles files)
    {
        var slash = file.LastIndexOfAny(['/', '\\']);
        return [.. files.List(slash < 0 ? "" : file[..slash], "Pulumi.*.yaml").Select(StackFiles.StackOf).OfType<string>()];
    }
}
