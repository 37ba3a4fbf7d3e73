using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Reading;

namespace XdrInfra.Model.Settings;

/// <summary>Where stack files are: the engine's own rule, <c>[stackConfigDir/]Pulumi.&lt;stack&gt;.yaml</c> beside Pulumi.yaml.</summary>
public static class StackFiles
{
    public const string ProjectFile = "Pulumi.yaml";

    private const string Prefix = "Pulumi.";

    /// <summary>Where stack files stand when there is no Pulumi.yaml to say so, for example beside an installed xdr.</summary>
    private const string FolderWithoutProject = "stacks";

    /// <summary>The folder of the stack files of a project.</summary>
    public static string Folder(IFiles files, string root = "")
    {
        var project = Join(root, ProjectFile);
        return Join(root, files.Exists(project) ? ProjectDefaults.Read(project, files, new()).StackFolder : FolderWithoutProject);
    }

    /// <summary>What is wrong with the project file.</summary>
    public static IReadOnlyList<Finding> ProjectFindings(IFiles files, string root = "")
    {
        var findings = new FindingList();
        ProjectDefaults.Read(Join(root, ProjectFile), files, findings);
        return findings.Sorted();
    }

    /// <summary>All stacks of a project, in ordinal order.</summary>
    public static IReadOnlyList<string> List(IFiles files, string root = "") =>
        [.. files.List(Folder(files, root), $"{Prefix}*.yaml").Select(file => StackOf(file)).OfType<string>()];

    /// <summary>The file of a stack; a fully qualified name counts by its last part, as the engine does it.</summary>
    public static string PathOf(string stack, IFiles files, string root = "") =>
        Join(Folder(files, root), $"{Prefix}{stack[(stack.LastIndexOf('/') + 1)..]}.yaml");

    /// <summary>The stack that a file belongs to, or null when its name says none.</summary>
    public static string? StackOf(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var ending = Path.GetExtension(name);
        return name.StartsWith(Prefix, StringComparison.Ordinal) && ending is ".yaml" or ".yml" && name.Length > Prefix.Length + ending.Length
            ? name[Prefix.Length..^ending.Length]
            : null;
    }

    internal static string Join(string folder, string name) =>
        folder.Length == 0 || folder == "." ? name : name.Length == 0 ? folder : $"{folder.TrimEnd('/', '\\')}/{name}";
}
