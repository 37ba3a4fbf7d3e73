using XdrInfra.Cli.Git;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Files;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Checking;

/// <summary>The stacks as they were at a git reference; none when nothing is compared.</summary>
internal sealed class BaseStacks
{
    private readonly IFiles? _files;
    private readonly string _root;

    private BaseStacks(IFiles? files, string root)
    {
        _files = files;
        _root = root;
    }

    public static BaseStacks At(CliContext context, string? reference) => new(
        reference is null ? null : GitFiles.At(context.WorkingDirectory, reference),
        Project.Find(context).RelativeRoot(context));

    /// <summary>Every stack that was there.</summary>
    public IReadOnlyList<string> Names => _files is null ? [] : StackFiles.List(_files, _root);

    /// <summary>Null when the stack was not there, or its settings were wrong then: there is nothing to compare with.</summary>
    public ResourceGraph? Graph(string stack) =>
        _files is not null && SettingsReader.Read(stack, _files, _root).Settings is { } settings
            ? GraphBuilder.Build(settings, ProductCatalog.Tables)
            : null;
}
