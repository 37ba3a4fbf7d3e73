using XdrInfra.Model.Files;
using XdrInfra.Model.Settings.Reading;

namespace XdrInfra.Model.Settings;

/// <summary>Reads the settings of a stack from its file. Everything that is wrong is reported at once.</summary>
public static class SettingsReader
{
    /// <summary>Reads by stack name, or by the path of a stack file.</summary>
    /// <param name="stackOrPath">For example <c>prod</c> or <c>stacks/Pulumi.prod.yaml</c>.</param>
    /// <param name="files">The way to files.</param>
    /// <param name="root">Folder of Pulumi.yaml when a name is given.</param>
    public static SettingsResult Read(string stackOrPath, IFiles files, string root = "")
    {
        var isPath = stackOrPath.EndsWith(".yaml", StringComparison.Ordinal) || stackOrPath.EndsWith(".yml", StringComparison.Ordinal);
        return isPath
            ? ReadFile(stackOrPath, StackFiles.StackOf(stackOrPath), ProjectDefaults.Above(stackOrPath, files), files)
            : ReadFile(StackFiles.PathOf(stackOrPath, files, root), stackOrPath[(stackOrPath.LastIndexOf('/') + 1)..], StackFiles.Join(root, StackFiles.ProjectFile), files);
    }

    private static SettingsResult ReadFile(string file, string? stack, string? projectFile, IFiles files)
    {
        var findings = new FindingList();
        if (stack is null)
        {
            findings.Add(StackFileFindings.BadFileName(file));
            return new(null, findings.Sorted());
        }

        var defaults = projectFile is null ? ProjectDefaults.None : ProjectDefaults.Read(projectFile, files, findings);
        if (findings.Count > 0 && !files.Exists(file))
        {
            return new(null, findings.Sorted());   // the project file says where stacks are: without it nobody can say that one is missing
        }

        if (StackDocument.Read(file, stack, files, findings) is not { } document)
        {
            return new(null, findings.Sorted());
        }

        var settings = SettingsBinder.Bind(document.WithDefaults(defaults), stack, file, findings);
        return new(findings.Count == 0 ? settings : null, findings.Sorted());
    }
}
