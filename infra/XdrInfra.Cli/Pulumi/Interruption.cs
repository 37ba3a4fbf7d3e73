using System.Runtime.InteropServices;

namespace XdrInfra.Cli.Pulumi;

/// <summary>
/// Tells another process of Ctrl-C, once. A terminal tells every process of its group by itself, and the engine takes a second
/// interruption for "leave everything as it is": so this one waits a moment whether the engine has heard already.
/// </summary>
/// <param name="time">Measures that moment.</param>
/// <param name="send">Sends the interruption to a process.</param>
internal sealed class Interruption(TimeProvider time, Action<int> send)
{
    private const int Interrupt = 2;   // SIGINT, the same on Linux and macOS

    // The engine says at once that it has heard: https://github.com/pulumi/pulumi/blob/master/pkg/backend/cancellation_scope.go
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private DateTimeOffset? _since;
    private bool _heard;

    /// <summary>Sends a real signal.</summary>
    public Interruption(TimeProvider time)
        : this(time, Send)
    {
    }

    /// <summary>The process has said that it stops.</summary>
    public void Heard() => _heard = true;

    /// <summary>Asks a process to stop if it has not heard of it.</summary>
    public void Pass(int process)
    {
        var now = time.GetUtcNow();
        _since ??= now;
        if (!_heard && now - _since >= Grace)
        {
            _heard = true;
            send(process);
        }
    }

    // Windows tells the whole console; there is no way to tell one process alone.
    private static void Send(int process)
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = Kill(process, Interrupt);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
