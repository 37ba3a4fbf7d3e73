using System.Diagnostics;

namespace XdrInfra.Pulumi.Hosting;

/// <summary>Waits for a debugger where <c>--attach-debugger</c> asks for one. The engine tells the process id and goes on: who shall be debugged from its first line has to wait by itself.</summary>
// https://github.com/pulumi/pulumi-dotnet/blob/main/pulumi-language-dotnet/main.go, "startDebugging"
public static class DebuggerWait
{
    /// <summary>What the language host sets to <c>true</c>.</summary>
    public const string Variable = "PULUMI_ATTACH_DEBUGGER";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    /// <summary>Ends at once where nobody asks for a debugger, otherwise when one is attached.</summary>
    public static Task RunAsync(Func<string, string?> environment, TimeProvider time, CancellationToken cancellationToken) =>
        RunAsync(environment, static () => Debugger.IsAttached, time, cancellationToken);

    internal static async Task RunAsync(
        Func<string, string?> environment, Func<bool> isAttached, TimeProvider time, CancellationToken cancellationToken)
    {
        if (environment(Variable) != "true")
        {
            return;
        }

        while (!isAttached())
        {
            await Task.Delay(Interval, time, cancellationToken);
        }
    }
}
