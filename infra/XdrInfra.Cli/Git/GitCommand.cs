using System.ComponentModel;
using System.Diagnostics;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Git;

/// <summary>Runs git in a folder. Arguments are passed one by one: no shell ever sees them.</summary>
internal static class GitCommand
{
    /// <summary>What git printed.</summary>
    /// <exception cref="UserFailure">There is no git on this machine.</exception>
    public static GitAnswer Run(string folder, params ReadOnlySpan<string> arguments) =>
        Ask(folder, arguments) ?? throw NoGit();

    /// <summary>What git printed, or null when it ended with an error or there is no git.</summary>
    public static byte[]? TryRun(string folder, params ReadOnlySpan<string> arguments) =>
        Ask(folder, arguments) is { Succeeded: true } answer ? answer.Output : null;

    /// <summary>Starts git; the caller talks to it and disposes it.</summary>
    /// <exception cref="UserFailure">There is no git on this machine.</exception>
    public static Process Start(string folder, params ReadOnlySpan<string> arguments) => Begin(folder, arguments) ?? throw NoGit();

    private static GitAnswer? Ask(string folder, ReadOnlySpan<string> arguments)
    {
        using var git = Begin(folder, arguments);
        if (git is null)
        {
            return null;
        }

        git.StandardInput.Close();
        var error = git.StandardError.ReadToEndAsync();   // a full pipe would stop git
        using var output = new MemoryStream();
        git.StandardOutput.BaseStream.CopyTo(output);
        git.WaitForExit();
        return new(git.ExitCode == 0, output.ToArray(), error.GetAwaiter().GetResult());
    }

    /// <summary>Null when there is no git.</summary>
    private static Process? Begin(string folder, ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // Its words are shown to people, and nobody is there to answer a question.
        (start.Environment["LC_ALL"], start.Environment["GIT_TERMINAL_PROMPT"]) = ("C", "0");
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static UserFailure NoGit() => new(ExitCode.Usage, CliFindings.NoGit());
}
