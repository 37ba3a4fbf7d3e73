using Microsoft.Win32.SafeHandles;

namespace XdrInfra.Cli.Hosting;

/// <summary>Lines of standard input.</summary>
internal static class LineReader
{
    private static readonly nint StandardInput = 0;

    /// <summary>Reads a line; null at the end. Where the system edits the line, the console of .NET is left out: it takes the terminal over when it is first asked, and loses a Ctrl-D that was typed before.</summary>
    public static Func<string?> ForProcess()
    {
#pragma warning disable RS0030 // As CliContext.ForProcess.
        if (OperatingSystem.IsWindows())
        {
            return Console.ReadLine;
        }

        var reader = new Lazy<StreamReader>(() => new StreamReader(
            new FileStream(new SafeFileHandle(StandardInput, ownsHandle: false), FileAccess.Read, bufferSize: 0), Console.InputEncoding));
#pragma warning restore RS0030
        return () => reader.Value.ReadLine();
    }
}
