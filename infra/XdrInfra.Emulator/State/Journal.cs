using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace XdrInfra.Emulator.State;

/// <summary>
/// A file of lines, each with a checksum, the revision it leads to and the changes of one turn. A kill in the middle
/// of a write leaves a last line whose checksum is wrong; opening the file cuts it off.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int ChecksumLength = 8;
    private readonly FileStream _file;
    private readonly ArrayBufferWriter<byte> _pending = new();

    private Journal(FileStream file) => _file = file;

    public long Length => _file.Length;

    /// <summary>Opens the file, applies its good lines that are newer than the world, and cuts off a torn end.</summary>
    public static (Journal Journal, World World) Open(string path, World world)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var good = 0;
        while (ReadLine(bytes.AsSpan(good)) is { } line)
        {
            world = line.Revision > world.Revision ? Apply(world, line.Revision, line.Changes) : world;
            good += line.Length;
        }

        file.SetLength(good);
        file.Position = good;
        return (new Journal(file), world);
    }

    public static World Apply(World world, long revision, IEnumerable<WorldChange> changes) =>
        changes.Aggregate(world, (current, change) => change.Apply(current)) with { Revision = revision };

    /// <summary>Takes a turn into the batch; nothing is on disk before <see cref="Flush"/>.</summary>
    public void Append(long revision, IReadOnlyList<WorldChange> changes)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Line(revision, changes), WorldJson.Options);
        _pending.Write(Encoding.ASCII.GetBytes(Checksum(json)));
        _pending.Write(" "u8);
        _pending.Write(json);
        _pending.Write("\n"u8);
    }

    /// <summary>Writes the batch with one write and one flush to the disk.</summary>
    public void Flush()
    {
        if (_pending.WrittenCount == 0)
        {
            return;
        }

        var good = _file.Position;
        try
        {
            _file.Write(_pending.WrittenSpan);
            _file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            _file.SetLength(good);   // a half-written batch in the middle would hide all later ones
            throw;
        }
        finally
        {
            _pending.ResetWrittenCount();
        }
    }

    public void Clear()
    {
        _file.SetLength(0);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private static (long Revision, IReadOnlyList<WorldChange> Changes, int Length)? ReadLine(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        if (end <= ChecksumLength)
        {
            return null;
        }

        var json = bytes[(ChecksumLength + 1)..end];
        if (Encoding.ASCII.GetString(bytes[..ChecksumLength]) != Checksum(json))
        {
            return null;
        }

        return JsonSerializer.Deserialize<Line>(json, WorldJson.Options) is { } line
            ? (line.Revision, line.Changes, end + 1)
            : null;
    }

    private static string Checksum(ReadOnlySpan<byte> json) =>
        Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, ChecksumLength / 2));

    private sealed record Line(long Revision, IReadOnlyList<WorldChange> Changes);
}
