using System.IO.Enumeration;
using System.Text;
using XdrInfra.Model.Files;
using XdrInfra.Model.Findings;

namespace XdrInfra.Testing.Files;

/// <summary>Files that live in memory; paths are plain keys with forward slashes.</summary>
public sealed class InMemoryFiles : IFiles
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _denied = new(StringComparer.Ordinal);

    public InMemoryFiles(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            With(path, text);
        }
    }

    public InMemoryFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public InMemoryFiles With(string path, byte[] content)
    {
        _files[path] = content;
        return this;
    }

    /// <summary>The file is there, but reading and writing it fails.</summary>
    public InMemoryFiles Deny(string path)
    {
        _denied.Add(path);
        return this;
    }

    public string Text(string path) => Encoding.UTF8.GetString(Read(path));

    public bool Exists(string path) => _files.ContainsKey(path) || _denied.Contains(path);

    public byte[] Read(string path) =>
        _denied.Contains(path) ? throw Failure(FileFindings.Unreadable(path, new UnauthorizedAccessException()))
        : _files.TryGetValue(path, out var content) ? content
        : throw Failure(FileFindings.Unreadable(path, new FileNotFoundException()));

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        if (_denied.Contains(path))
        {
            throw Failure(FileFindings.Unwritable(path, new UnauthorizedAccessException()));
        }

        _files[path] = content.ToArray();
    }

    public IReadOnlyList<string> List(string folder, string pattern) =>
    [
        .. _files.Keys
            .Where(path => FolderOf(path) == folder.TrimEnd('/') && FileSystemName.MatchesSimpleExpression(pattern, path.AsSpan(path.LastIndexOf('/') + 1), ignoreCase: false))
            .Order(StringComparer.Ordinal),
    ];

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";

    private static UserFailure Failure(Finding finding) => new(ExitCode.Invalid, finding);
}
