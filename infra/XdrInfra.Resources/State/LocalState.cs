using XdrInfra.Model.Findings;

namespace XdrInfra.Resources.State;

/// <summary>
/// The state of one stack in a folder: <c>state.json</c>, written whole and flushed to the disk each time, and a lock
/// that goes with its process.
/// </summary>
public sealed class LocalState : IDisposable
{
    private readonly string _path;
    private readonly StateLock _lock;
    private readonly Lock _writing = new();
    private byte[] _written;

    private LocalState(string path, StateLock held, StackState current, byte[] written)
    {
        _path = path;
        _lock = held;
        _written = written;
        Current = current;
    }

    public StackState Current { get; private set; }

    /// <summary>Opens the state and locks it.</summary>
    /// <param name="folder">For example <c>.xdr/dev</c>; made when missing.</param>
    /// <param name="stack">The stack's name.</param>
    /// <exception cref="UserFailure">Another process holds it, or the file cannot be read.</exception>
    public static LocalState Open(string folder, string stack)
    {
        Directory.CreateDirectory(folder);
        var held = StateLock.Take(folder);
        try
        {
            var path = Path.Combine(folder, "state.json");
            byte[] written = File.Exists(path) ? File.ReadAllBytes(path) : [];
            return new LocalState(path, held, written.Length > 0 ? StateFormat.Read(path, stack, written) : StackState.Empty(stack), written);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Changes the state; when this returns, it is on the disk.</summary>
    public void Change(Func<StackState, StackState> change)
    {
        lock (_writing)
        {
            var next = change(Current);
            var content = StateFormat.Write(next);
            if (!content.AsSpan().SequenceEqual(_written))
            {
                WriteWhole(content);
                _written = content;
            }

            Current = next;
        }
    }

    public void Dispose() => _lock.Dispose();

    /// <summary>A reader sees the old file or the new one, also when the power goes in between.</summary>
    private void WriteWhole(byte[] content)
    {
        var temporary = $"{_path}.new";
        using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, _path, overwrite: true);
    }
}
