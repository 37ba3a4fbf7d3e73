using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Emulator.State;

/// <summary>The folder in which one emulator keeps its world; one process at a time.</summary>
internal sealed class StateFolder : IDisposable
{
    /// <summary>Written into the snapshot; a newer one is refused.</summary>
    private const int FormatVersion = 1;

    private readonly FileStream _lock;

    private StateFolder(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    public string Path { get; }

    private string SnapshotPath => File("world.json");

    public static StateFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Prepare(path);
        try
        {
            var taken = new FileStream(System.IO.Path.Combine(full, "emulator.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            var folder = new StateFolder(full, taken);
            System.IO.File.WriteAllText(folder.File("emulator.pid"), $"{Environment.ProcessId}\n");
            return folder;
        }
        catch (IOException)
        {
            throw new UserFailure(ExitCode.Usage, EmulatorFindings.StateInUse(path, OwnerOf(full)));
        }
    }

    /// <summary>Makes the folder, and finds out now rather than at the first write that nothing can be written there.</summary>
    private static void Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = System.IO.Path.Combine(path, "emulator.probe");
            System.IO.File.WriteAllBytes(probe, [0]);
            System.IO.File.Delete(probe);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new UserFailure(ExitCode.Usage, EmulatorFindings.StateNotWritable(path, problem.Message));
        }
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The last snapshot; null for a fresh folder.</summary>
    public World? ReadSnapshot()
    {
        if (!System.IO.File.Exists(SnapshotPath))
        {
            return null;
        }

        try
        {
            var snapshot = JsonSerializer.Deserialize<Snapshot>(System.IO.File.ReadAllBytes(SnapshotPath), WorldJson.Options);
            return snapshot is { Version: FormatVersion, World: { } world }
                ? world
                : throw new UserFailure(ExitCode.Usage, EmulatorFindings.StateVersion(SnapshotPath, snapshot?.Version ?? 0, FormatVersion));
        }
        catch (JsonException problem)
        {
            throw new UserFailure(ExitCode.Usage, EmulatorFindings.StateUnreadable(SnapshotPath, problem.Message));
        }
    }

    public void WriteSnapshot(World world) =>
        WriteWhole("world.json", JsonSerializer.SerializeToUtf8Bytes(new Snapshot(FormatVersion, world), WorldJson.Options));

    /// <summary>Writes a whole file or nothing: a reader never sees half of it.</summary>
    public void WriteWhole(string name, ReadOnlySpan<byte> content, bool secret = false)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (secret && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = File(name + ".new");
        using (var file = new FileStream(draft, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        System.IO.File.Move(draft, File(name), overwrite: true);
    }

    public void Dispose() => _lock.Dispose();

    private static string OwnerOf(string path)
    {
        var file = System.IO.Path.Combine(path, "emulator.pid");
        return System.IO.File.Exists(file) ? System.IO.File.ReadAllText(file).Trim() : "unknown";
    }

    private sealed record Snapshot(int Version, World World);
}
