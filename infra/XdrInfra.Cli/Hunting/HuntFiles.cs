using System.Text;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hunting;

/// <summary>The queries of a file, or of every <c>.kql</c>, <c>.yaml</c> and <c>.yml</c> file below a folder.</summary>
internal static class HuntFiles
{
    private static readonly string[] Extensions = [".kql", ".yaml", ".yml"];

    public static IReadOnlyList<HuntQuery> Read(CliContext context, string path)
    {
        var full = Path.GetFullPath(Path.Combine(context.WorkingDirectory, path));
        var files = Directory.Exists(full) ? Below(full, path) : context.Files.Exists(path) ? [path] : throw new UserFailure(ExitCode.Usage, CliFindings.NothingToHunt(path));
        return [.. files.SelectMany(file => Queries(file, Encoding.UTF8.GetString(context.Files.Read(file)).TrimStart('\uFEFF')))];
    }

    private static IEnumerable<string> Below(string full, string path) =>
        Directory.EnumerateFiles(full, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => Path.Combine(path, Path.GetRelativePath(full, file)).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    // Any other ending is taken for a plain query.
    private static IReadOnlyList<HuntQuery> Queries(string file, string text) =>
        Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml" ? SentinelContent.Queries(file, text) : [new HuntQuery(file, null, text)];
}
