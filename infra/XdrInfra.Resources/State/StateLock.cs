using System.Globalization;

namespace XdrInfra.Resources.State;

/// <summary>One process at a time. The system drops the lock with the process, so that a killed run leaves none behind.</summary>
internal sealed class StateLock : IDisposable
{
    private readonly FileStream _stream;
    private readonly string _holder;

    private StateLock(FileStream stream, string holder)
    {
        _stream = stream;
        _holder = holder;
    }

    public static StateLock Take(string folder)
    {
        var (path, holder) = (Path.Combine(folder, "lock"), Path.Combine(folder, "lock.pid"));
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new StateLock(stream, holder);
        }
        catch (IOException)
        {
            throw StateFindings.Locked(folder, File.Exists(holder) ? File.ReadAllText(holder) : null);
        }
    }

    public void Dispose()
    {
        File.Delete(_holder);
        _stream.Dispose();
    }
}
