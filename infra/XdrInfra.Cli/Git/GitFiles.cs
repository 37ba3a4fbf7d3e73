using System.IO.Enumeration;
using System.Text;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Git;

/// <summary>The files of a commit, read only, with paths as they are in the working directory.</summary>
internal sealed class GitFiles : IFiles, IDisposable
{
    private readonly string _folder;
    private readonly string _commit;
    private readonly GitBlobs _blobs;

    private GitFiles(string folder, string commit)
    {
        _folder = folder;
        _commit = commit;
        _blobs = new(folder);
    }

    /// <exception cref="UserFailure">The folder is in no repository, or the reference names no commit.</exception>
    public static GitFiles At(string folder, string reference)
    {
        var repository = GitCommand.Run(folder, "rev-parse", "--is-shallow-repository");
        if (!repository.Succeeded)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.NoRepository(repository.Reason));
        }

        // The end of options keeps a reference such as "--output=x" from being one.
        var commit = GitCommand.TryRun(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{reference}^{{commit}}")
            ?? throw new UserFailure(ExitCode.Usage, CliFindings.NoSuchCommit(reference, isShallow: repository.Output.AsSpan().StartsWith("true"u8)));
        return new(folder, Encoding.ASCII.GetString(commit).Trim());
    }

    public bool Exists(string path) => _blobs.Find(Object(path)) is not null;

    public byte[] Read(string path) => _blobs.Find(Object(path))
        ?? throw new UserFailure(ExitCode.Invalid, CliFindings.NotInCommit(path, _commit));

    public void Write(string path, ReadOnlySpan<byte> content) => throw new NotSupportedException("A commit is read only.");

    public IReadOnlyList<string> List(string folder, string pattern)
    {
        var names = GitCommand.TryRun(_folder, "ls-tree", "--name-only", "-z", _commit, $"{Relative(folder)}/");
        return names is null
            ? []
            : [.. Encoding.UTF8.GetString(names).Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .Where(path => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(path)))
                .Select(path => $"{folder}/{Path.GetFileName(path)}")
                .Order(StringComparer.Ordinal)];
    }

    public void Dispose() => _blobs.Dispose();

    private string Object(string path) => $"{_commit}:{Relative(path)}";

    /// <summary>Relative to the working directory, as git wants it.</summary>
    private string Relative(string path) => $"./{Path.GetRelativePath(_folder, Path.Combine(_folder, path)).Replace('\\', '/')}";
}
