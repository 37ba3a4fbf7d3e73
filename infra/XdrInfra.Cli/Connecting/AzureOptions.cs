using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Connecting;

/// <summary>The options that choose between the stack's cloud and the embedded Azure.</summary>
internal sealed class AzureOptions
{
    private readonly Option<bool> _local = SharedOptions.Local();
    private readonly Option<int> _port = SharedOptions.Port();
    private readonly Option<string?>? _scenario;

    private AzureOptions(Option<string?>? scenario) => _scenario = scenario;

    /// <param name="command">Gets the options.</param>
    /// <param name="withScenario">True where a fresh embedded Azure may be made.</param>
    public static AzureOptions AddTo(Command command, bool withScenario = false)
    {
        var options = new AzureOptions(withScenario ? SharedOptions.Scenario() : null);
        command.Add(options._local);
        command.Add(options._port);
        if (options._scenario is { } scenario)
        {
            command.Add(scenario);
        }

        return options;
    }

    /// <summary>How the embedded Azure shall start; null for the stack's own cloud.</summary>
    /// <exception cref="UserFailure">An option of the embedded Azure without --local.</exception>
    public LocalOptions? Read(ParseResult parsed)
    {
        var scenario = _scenario is null ? null : parsed.GetValue(_scenario);
        if (parsed.GetValue(_local))
        {
            return new LocalOptions(parsed.GetValue(_port), scenario);
        }

        var stray = scenario is not null ? "--scenario" : parsed.GetResult(_port) is { Implicit: false } ? "--port" : null;
        return stray is null ? null : throw new UserFailure(ExitCode.Usage, CliFindings.NeedsLocal(stray));
    }
}
