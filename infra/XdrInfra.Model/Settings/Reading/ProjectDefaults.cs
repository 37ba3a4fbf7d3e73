using XdrInfra.Model.Files;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>What Pulumi.yaml says: the folder of the stack files, and values for keys that a stack leaves out.</summary>
internal sealed record ProjectDefaults(string StackFolder, IReadOnlyList<SettingEntry> Entries)
{
    public static ProjectDefaults None { get; } = new("", []);

    public static ProjectDefaults Read(string projectFile, IFiles files, FindingList findings)
    {
        if (!files.Exists(projectFile) || FileNodes.Read(projectFile, files, findings) is not SettingNode.Mapping project)
        {
            return None;
        }

        // A text under 'config' is the older spelling of stackConfigDir.
        var config = project.Find("config")?.Value;
        var folder = (project.Find("stackConfigDir")?.Value ?? config) as SettingNode.Scalar;
        var entries = (config as SettingNode.Mapping)?.Entries ?? [];
        return new(folder?.Text ?? "", [.. entries.Select(Default).OfType<SettingEntry>()]);
    }

    /// <summary>The nearest Pulumi.yaml beside or above a stack file, or null.</summary>
    public static string? Above(string stackFile, IFiles files)
    {
        for (var folder = Parent(stackFile); folder is not null; folder = Parent(folder))
        {
            var candidate = StackFiles.Join(folder, StackFiles.ProjectFile);
            if (files.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string? Parent(string path) =>
        path.Length == 0 ? null : path.LastIndexOfAny(['/', '\\']) is >= 0 and var slash ? path[..slash] : "";

    /// <summary>A declaration holds the value under default or value; anything else is the value itself.</summary>
    private static SettingEntry? Default(SettingEntry entry)
    {
        if (entry.Value is not SettingNode.Mapping declaration || !IsDeclaration(declaration))
        {
            return entry;
        }

        var value = declaration.Find("value") ?? declaration.Find("default");
        return value is null ? null : entry with { Value = value.Value };
    }

    // https://www.pulumi.com/docs/iac/concepts/projects/project-file/#config-options
    private static bool IsDeclaration(SettingNode.Mapping mapping) =>
        mapping.Entries.Any(entry => entry.Key is "type" or "default" or "value" or "secret")
        && mapping.Entries.All(entry => entry.Key is "type" or "default" or "value" or "secret" or "description" or "items");
}
