using System.ComponentModel;
using System.Diagnostics;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Git;

/// <summary>Runs git in a folder. Arguments are passed one by one: no shell ever sees them.</summary>
internal static class GitCommand
{
    /// <summary>What git printed, or null when it ended with an error.</summary>
    /// <exception cref="UserFailure">There is no git on this machine.</exception>
    public static byte[]? Run(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var git = Process.Start(start) ?? throw new UserFailure(ExitCode.Usage, CliFindings.NoGit());
            git.ErrorDataReceived += static (_, _) => { };
            git.BeginErrorReadLine();   // a full pipe would stop git
            using var output = new MemoryStream();
            git.StandardOutput.BaseStream.CopyTo(output);
            git.WaitForExit();
            return git.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Win32Exception)
        {
            throw new UserFailure(ExitCode.Usage, CliFindings.NoGit());
        }
    }
}
