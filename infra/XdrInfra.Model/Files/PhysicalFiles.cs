using System.IO.Enumeration;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Files;

/// <summary>The files of this machine. What a user can mend comes as <see cref="UserFailure"/>, never as another exception.</summary>
/// <param name="root">Folder that relative paths start from; the current one when empty.</param>
public sealed class PhysicalFiles(string root = "") : IFiles
{
    public bool Exists(string path) => File.Exists(Full(path));

    public byte[] Read(string path)
    {
        try
        {
            return File.ReadAllBytes(Full(path));
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new UserFailure(ExitCode.Invalid, FileFindings.Unreadable(path, reason));
        }
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        var target = Full(path);
        var temporary = $"{target}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}.tmp";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? ".");
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            Forget(temporary);
            throw new UserFailure(ExitCode.Invalid, FileFindings.Unwritable(path, reason));
        }
    }

    public IReadOnlyList<string> List(string folder, string pattern)
    {
        var full = Full(folder.Length == 0 ? "." : folder);
        if (!Directory.Exists(full))
        {
            return [];
        }

        try
        {
            return
            [
                .. Directory.EnumerateFiles(full)
                    .Select(Path.GetFileName)
                    .OfType<string>()
                    .Where(name => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false))
                    .Order(StringComparer.Ordinal)
                    .Select(name => folder.Length == 0 ? name : $"{folder.TrimEnd('/')}/{name}"),
            ];
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            throw new UserFailure(ExitCode.Invalid, FileFindings.Unreadable(folder, reason));
        }
    }

    private static void Forget(string temporary)
    {
        try
        {
            File.Delete(temporary);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            // The write already failed for the same reason; that one is reported.
        }
    }

    private string Full(string path) => Path.GetFullPath(Path.Combine(root.Length == 0 ? Directory.GetCurrentDirectory() : root, path));
}
