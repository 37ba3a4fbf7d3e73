using System.Text;
using XdrInfra.Model.Files;

namespace XdrInfra.Cli.Hosting;

/// <summary>
/// How much a run says, and where its trace goes: one line for each request to Azure, with method, address, status, duration
/// and correlation id, never a header or a body. Set once, after the arguments are read.
/// </summary>
public sealed class RunLog
{
    private readonly Lock _one = new();
    private readonly StringBuilder _lines = new();
    private TextWriter? _console;
    private string? _file;

    /// <summary>Only the verdict and what went wrong.</summary>
    public bool IsQuiet { get; private set; }

    internal void Configure(bool quiet, TextWriter? console, string? file)
    {
        IsQuiet = quiet;
        _console = console;
        _file = file;
    }

    /// <summary>Hears of each request; null when nobody wants to know.</summary>
    internal Action<string>? Requests => _console is null && _file is null ? null : Write;

    /// <summary>Writes the file, when one was asked for.</summary>
    internal void Save(IFiles files)
    {
        if (_file is { } file)
        {
            files.Write(file, Encoding.UTF8.GetBytes(_lines.ToString()));
        }
    }

    private void Write(string line)
    {
        lock (_one)
        {
            _lines.Append(line).Append('\n');
            _console?.WriteLine(line);
        }
    }
}
