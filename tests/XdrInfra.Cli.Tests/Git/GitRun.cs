using System.Diagnostics;

namespace XdrInfra.Cli.Tests.Git;

/// <summary>Runs git in a folder, without the settings of whoever runs the tests.</summary>
internal static class GitRun
{
    public static void Do(string folder, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (ReadOnlySpan<string>)["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "protocol.file.allow=always", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        (start.Environment["GIT_CONFIG_GLOBAL"], start.Environment["GIT_CONFIG_NOSYSTEM"]) = ("/dev/null", "1");
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var error = git.StandardError.ReadToEndAsync();
        git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, error.GetAwaiter().GetResult());
    }

    /// <summary>Everything in the folder becomes a commit with a tag.</summary>
    public static void Commit(string folder, string tag)
    {
        if (!Directory.Exists(Path.Combine(folder, ".git")))
        {
            Do(folder, "init", "--quiet", "--initial-branch=main", ".");
        }

        Do(folder, "add", "--all");
        Do(folder, "commit", "--quiet", "--allow-empty", "--message", tag);
        Do(folder, "tag", tag);
    }
}
