using System.CommandLine;

namespace XdrInfra.Cli.Hosting;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say each request to Azure on standard error.", Recursive = true };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say only the verdict and what went wrong.", Recursive = true };
    private readonly Option<string?> _log = new("--log") { Description = "File for a trace of the requests to Azure; it holds no secret.", Recursive = true };

    public void AddTo(RootCommand root)
    {
        root.Add(_verbose);
        root.Add(_quiet);
        root.Add(_log);
    }

    /// <summary>Sets the log of the run as the arguments say.</summary>
    public void Apply(ParseResult parsed, CliContext context) =>
        context.Log.Configure(parsed.GetValue(_quiet), parsed.GetValue(_verbose) ? context.Error : null, parsed.GetValue(_log));
}
