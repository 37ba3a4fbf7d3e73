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
