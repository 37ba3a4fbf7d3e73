namespace XdrInfra.Cli.Hosting;

/// <summary>The folder that holds <c>stacks/</c>: the nearest one with a Pulumi.yaml, otherwise the working directory.</summary>
internal sealed record Project(string Root)
{
    public string Stacks => Path.Combine(Root, "stacks");

    /// <summary>State of the embedded Azure and of the local engine, by stack.</summary>
    public string State(string stack) => Path.Combine(Root, ".xdr", stack);

    public static Project Find(CliContext context)
    {
        for (var folder = new DirectoryInfo(context.WorkingDirectory); folder is not null; folder = folder.Parent)
        {
            if (context.Files.Exists(Path.Combine(folder.FullName, "Pulumi.yaml")))
            {
                return new(folder.FullName);
            }
        }

        return new(context.WorkingDirectory);
    }
}
