using XdrInfra.Model.Catalog;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Hosting;

/// <summary>A stack whose settings are right, with the graph made of them.</summary>
internal sealed record LoadedStack(Project Project, StackSettings Settings, ResourceGraph Graph)
{
    /// <summary>Reads a stack by name.</summary>
    /// <exception cref="UserFailure">The settings are wrong; holds every finding.</exception>
    public static LoadedStack Read(CliContext context, string stack)
    {
        var project = Project.Find(context);
        var read = SettingsReader.Read(stack, project.Files(context), project.RelativeRoot(context));
        if (read.Settings is not { } settings)
        {
            throw new UserFailure(ExitCode.Invalid, read.Findings);
        }

        return new(project, settings, GraphBuilder.Build(settings, ProductCatalog.Tables));
    }
}
