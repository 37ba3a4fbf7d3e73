using System.Diagnostics;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Interop.Tests;

/// <summary>Runs a script of tests/interop; it installs its packages from a lock file and runs Node's own test runner.</summary>
internal static class NodeJudges
{
    // A first run installs packages, and one suite builds a fresh clone.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(12);

    /// <summary>Empty when every judge agreed, otherwise everything that was printed.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash")
        {
            WorkingDirectory = Checkout.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(script);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var limit = new CancellationTokenSource(Limit);
        using var judges = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        judges.StandardInput.Close();
        var output = judges.StandardOutput.ReadToEndAsync(limit.Token);
        var error = judges.StandardError.ReadToEndAsync(limit.Token);
        await judges.WaitForExitAsync(limit.Token);
        return judges.ExitCode == 0 ? "" : $"{await output}{await error}";
    }
}
