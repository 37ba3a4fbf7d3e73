using System.Diagnostics;
using XdrInfra.Cli.Tests.Git;

namespace XdrInfra.Cli.Tests.Pipelines;

/// <summary>
/// A runner as far as a shell is one: a workspace that is empty until the check-out, a folder for what must outlive it, and a feed.
/// The feed is a stand-in for <c>dotnet tool install</c>: it notes how it was called and puts the built xdr where it was told to.
/// </summary>
internal sealed class Runner : IDisposable
{
    private const string Feed = "https://feed.example.com/v3/index.json";

    private readonly string _root = Directory.CreateTempSubdirectory("xdr-runner-").FullName;

    public Runner()
    {
        foreach (var folder in (string[])[Temp, Workspace, Programs])
        {
            Directory.CreateDirectory(folder);
        }

        var xdr = Path.Combine(AppContext.BaseDirectory, "xdr.dll");
        var dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
        Program("dotnet", $"""
            #!/usr/bin/env bash
            printf '%s|' "$PWD" "$@" > "{_root}/installed"
            while [ $# -gt 0 ]; do [ "$1" = --tool-path ] && into=$2; shift; done
            mkdir -p "$into"
            printf '#!/usr/bin/env bash\nexec "%s" "%s" "$@"\n' "$(PATH={Environment.GetEnvironmentVariable("PATH")} command -v {dotnet})" "{xdr}" > "$into/xdr"
            chmod +x "$into/xdr"
            """);
    }

    public string Temp => Path.Combine(_root, "temp");

    public string Workspace => Path.Combine(_root, "workspace");

    /// <summary>The folder and the arguments of the installation.</summary>
    public string Installed => File.ReadAllText(Path.Combine(_root, "installed")).Replace(_root, "", StringComparison.Ordinal);

    private string Programs => Path.Combine(_root, "programs");

    /// <summary>Runs the steps in order; the check-out brings the repository. Every step runs, as with always().</summary>
    public IReadOnlyList<Step> Run(IEnumerable<string?> steps, string repository)
    {
        var ran = new List<Step>();
        foreach (var lines in steps)
        {
            if (lines is null)
            {
                GitRun.Do(_root, "clone", "--quiet", repository, Workspace);
            }
            else
            {
                ran.Add(Shell(lines));
            }
        }

        return ran;
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).Where(file => file.LinkTarget is null))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(_root, recursive: true);
    }

    /// <summary>As both services run a step: a script, bash, an end at the first error.</summary>
    private Step Shell(string lines)
    {
        var script = Path.Combine(Temp, "step.sh");
        File.WriteAllText(script, lines);
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", script])
        {
            WorkingDirectory = Workspace,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Variables())
        {
            start.Environment[name] = value;
        }

        using var bash = Process.Start(start) ?? throw new InvalidOperationException("bash did not start.");
        var error = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return new(bash.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private Dictionary<string, string?> Variables() => new(StringComparer.Ordinal)
    {
        ["PATH"] = $"{Programs}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["XDR_FEED"] = Feed,
        ["XDR_PAGES"] = null,
        ["RUNNER_TEMP"] = Temp,
        ["GITHUB_BASE_REF"] = "main",
        ["GITHUB_STEP_SUMMARY"] = Path.Combine(Temp, "summary.md"),
        ["AGENT_TEMPDIRECTORY"] = Temp,
        ["SYSTEM_PULLREQUEST_TARGETBRANCHNAME"] = "main",
    };

    private void Program(string name, string text)
    {
        var path = Path.Combine(Programs, name);
        File.WriteAllText(path, text.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    internal sealed record Step(int Exit, string Out, string Error);
}
