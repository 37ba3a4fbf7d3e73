using XdrInfra.Cli.Git;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Catalog;
using XdrInfra.Model.Graph;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Checking;

/// <summary>The stacks as they were at a git reference; none when nothing is compared.</summary>
internal sealed class BaseStacks : IDisposable
{
    private readonly GitFiles? _files;
    private readonly string _root;

    private BaseStacks(GitFiles? files, string root)
    {
        _files = files;
        _root = root;
    }

    public static BaseStacks At(CliContext context, string? reference) => new(
        reference is null ? null : GitFiles.At(context.WorkingDirectory, reference),
        Project.Find(context).RelativeRoot(context));

    /// <summary>Every stack that was there.</summary>
    public IReadOnlyList<string> Names => _files is null ? [] : StackFiles.List(_files, _root);

    public BaseStack Of(string stack)
    {
        if (_files is null || !_files.Exists(StackFiles.PathOf(stack, _files, _root)))
        {
            return BaseStack.Missing;
        }

        return SettingsReader.Read(stack, _files, _root).Settings is { } settings
            ? new(GraphBuilder.Build(settings, ProductCatalog.Tables), IsWrong: false)
            : new(null, IsWrong: true);
    }

    public void Dispose() => _files?.Dispose();
}
