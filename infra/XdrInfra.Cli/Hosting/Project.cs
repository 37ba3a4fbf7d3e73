using XdrInfra.Model.Files;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Hosting;

/// <summary>The folder that holds the stacks: the nearest one with a Pulumi.yaml, otherwise the working directory.</summary>
internal sealed record Project(string Root)
{
    /// <summary>State of the embedded Azure and of the local engine, by stack.</summary>
    public string State(string stack) => Path.Combine(Root, ".xdr", stack);

    /// <summary>The root as people write it from where they are, so that findings name short paths.</summary>
    public string RelativeRoot(CliContext context)
    {
        var relative = Path.GetRelativePath(context.WorkingDirectory, Root);
        return relative == "." ? "" : relative.Replace('\\', '/');
    }

    /// <summary>The top of the repository that holds the project; the project itself when there is none.</summary>
    public string Top(CliContext context)
    {
        for (var folder = new DirectoryInfo(Root); folder is not null; folder = folder.Parent)
        {
            // A folder in a clone, a file in a further work tree.
            if (context.Files.Exists(Path.Combine(folder.FullName, ".git")) || context.Files.Exists(Path.Combine(folder.FullName, ".git", "HEAD")))
            {
                return folder.FullName;
            }
        }

        return Root;
    }

    /// <summary>Its files, for reading what others may have written.</summary>
    public IFiles Files(CliContext context) => new ProjectFiles(context.Files, context.WorkingDirectory, Top(context));

    public static Project Find(CliContext context)
    {
        for (var folder = new DirectoryInfo(context.WorkingDirectory); folder is not null; folder = folder.Parent)
        {
            if (context.Files.Exists(Path.Combine(folder.FullName, StackFiles.ProjectFile)))
            {
                return new(folder.FullName);
            }
        }

        return new(context.WorkingDirectory);
    }
}
