using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace XdrInfra.Cli.Git;

/// <summary>Reads files of commits through one git that stays: a process for each file would cost more than the files.</summary>
internal sealed class GitBlobs : IDisposable
{
    private readonly Process _git;
    private readonly Stream _answers;
    private (string Name, byte[]? Content)? _last;

    public GitBlobs(string folder)
    {
        // https://git-scm.com/docs/git-cat-file#_batch_output
        _git = GitCommand.Start(folder, "cat-file", "--batch");
        _git.ErrorDataReceived += static (_, _) => { };
        _git.BeginErrorReadLine();   // a full pipe would stop git
        _answers = new BufferedStream(_git.StandardOutput.BaseStream, 64 * 1024);
    }

    /// <param name="name">As git names objects, for example <c>abc123:./stacks/Pulumi.dev.yaml</c>.</param>
    /// <returns>Null when there is no such file.</returns>
    public byte[]? Find(string name)
    {
        // A reader asks whether a file is there before it reads it.
        if (_last is not { } last || last.Name != name)
        {
            _last = last = (name, Ask(name));
        }

        return last.Content;
    }

    public void Dispose()
    {
        _git.StandardInput.Close();   // git ends with its input
        _git.WaitForExit();
        _answers.Dispose();
        _git.Dispose();
    }

    private byte[]? Ask(string name)
    {
        if (name.Contains('\n'))
        {
            return null;   // questions end with the line, and no stack is called so
        }

        _git.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes($"{name}\n"));
        _git.StandardInput.BaseStream.Flush();
        return Line().Split(' ') is [_, var type, var size] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? Content(length, type == "blob")
            : null;
    }

    private byte[]? Content(int length, bool isFile)
    {
        var content = new byte[length + 1];   // and the line end behind it
        _answers.ReadExactly(content);
        return isFile ? content[..length] : null;
    }

    private string Line()
    {
        var line = new List<byte>();
        for (var next = _answers.ReadByte(); next is not ('\n' or -1); next = _answers.ReadByte())
        {
            line.Add((byte)next);
        }

        return Encoding.UTF8.GetString([.. line]);
    }
}
