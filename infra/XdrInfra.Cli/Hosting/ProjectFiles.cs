using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>
/// The files of a project. A link among them is followed only to where the repository reaches: a pull request could otherwise have a file
/// of the machine that checks it shown in the findings, or a device read that has no end.
/// </summary>
/// <param name="files">The way to files.</param>
/// <param name="workingDirectory">Where relative paths start.</param>
/// <param name="top">The folder that holds everything a link may lead to.</param>
internal sealed class ProjectFiles(IFiles files, string workingDirectory, string top) : IFiles
{
    // Links to links: more of them are a knot.
    private const int MaxLinks = 40;

    public bool Exists(string path) => files.Exists(path);

    /// <exception cref="UserFailure">The file cannot be read, or is a link that leads out of the repository.</exception>
    public byte[] Read(string path)
    {
        RefuseLinkOut(path);
        return files.Read(path);
    }

    public void Write(string path, ReadOnlySpan<byte> content) => files.Write(path, content);

    /// <exception cref="UserFailure">The folder cannot be read, or is a link that leads out of the repository.</exception>
    public IReadOnlyList<string> List(string folder, string pattern)
    {
        RefuseLinkOut(folder);
        return files.List(folder, pattern);
    }

    private void RefuseLinkOut(string path)
    {
        var full = Path.GetFullPath(Path.Combine(workingDirectory, path));
        if (IsInside(full) && LeadsOut(full, MaxLinks))
        {
            throw new UserFailure(ExitCode.Invalid, CliFindings.LinkOut(path));
        }
    }

    /// <summary>Looks at each part of a path below the top: any folder on the way may be a link, too.</summary>
    private bool LeadsOut(string full, int links)
    {
        var current = top;
        foreach (var part in Path.GetRelativePath(top, full).Split(Path.DirectorySeparatorChar))
        {
            current = Path.Combine(current, part);
            if (Target(current) is { } target)
            {
                var rest = Path.GetRelativePath(current, full);
                var next = rest == "." ? target : Path.Combine(target, rest);
                return links == 0 || !IsInside(next) || LeadsOut(next, links - 1);
            }
        }

        return false;
    }

    private bool IsInside(string full) => full == top || full.StartsWith(top.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Where a link leads, one step far; null for what is no link.</summary>
    private static string? Target(string path) =>
        new FileInfo(path).LinkTarget is { } target ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", target)) : null;
}
