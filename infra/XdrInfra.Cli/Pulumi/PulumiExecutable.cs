using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>The Pulumi CLI of this machine.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Version">As it says itself.</param>
internal sealed partial record PulumiExecutable(string Path, string Version)
{
    /// <summary>The oldest CLI that the program takes.</summary>
    public static Version Least { get; } = new(3, 229, 0);

    /// <exception cref="UserFailure">There is none, or it is too old.</exception>
    public static async Task<PulumiExecutable> FindAsync(CliContext context, string command, string stack, CancellationToken cancellationToken)
    {
        var path = Candidates(context).FirstOrDefault(File.Exists) ?? throw Failure(PulumiFindings.NotInstalled(command, stack));
        var version = await VersionAsync(path, context.WorkingDirectory, cancellationToken) ?? throw Failure(PulumiFindings.NotInstalled(command, stack));
        return Number().Match(version) is { Success: true } number && System.Version.Parse(number.Value) < Least
            ? throw Failure(PulumiFindings.TooOld(version, Least))
            : new PulumiExecutable(path, version);
    }

    private static IEnumerable<string> Candidates(CliContext context)
    {
        string[] names = OperatingSystem.IsWindows() ? ["pulumi.exe", "pulumi.cmd"] : ["pulumi"];
        return (context.Environment("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name)));
    }

    private static async Task<string?> VersionAsync(string path, string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(path, ["version"]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return null;
            }

            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await errors;
            await process.WaitForExitAsync(cancellationToken);
            return output.Trim().TrimStart('v');
        }
        catch (Win32Exception)
        {
            return null;   // a file of that name that is no program
        }
    }

    private static UserFailure Failure(Finding finding) => new(ExitCode.DeploymentFailed, finding);

    [GeneratedRegex(@"^\d+\.\d+\.\d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
