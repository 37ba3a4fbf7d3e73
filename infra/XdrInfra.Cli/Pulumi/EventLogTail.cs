using System.Text;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Follows a file that another process appends lines to.</summary>
internal sealed class EventLogTail(string path)
{
    private readonly List<byte> _open = [];   // a line that has no end yet
    private long _read;

    /// <summary>The lines that were finished since the last call.</summary>
    public IReadOnlyList<string> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.Length < _read)
        {
            _read = 0;   // begun anew, as the engine does for a second phase
            _open.Clear();
        }

        file.Position = _read;
        using var added = new MemoryStream();
        file.CopyTo(added);
        _read += added.Length;
        return [.. Lines(added.ToArray())];
    }

    private IEnumerable<string> Lines(byte[] added)
    {
        foreach (var letter in added)
        {
            if (letter != '\n')
            {
                _open.Add(letter);
                continue;
            }

            var line = Encoding.UTF8.GetString([.. _open]);
            _open.Clear();
            yield return line;
        }
    }
}
