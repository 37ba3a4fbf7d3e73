using System.CommandLine;
using XdrInfra.Cli.Connecting;
using XdrInfra.Cli.Hosting;
using XdrInfra.Cli.Local;
using XdrInfra.Cli.Pulumi;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Commands;

/// <summary>The arguments that preview, up and destroy share.</summary>
internal sealed class DeployOptions
{
    private readonly string _command;
    private readonly Argument<string> _stack = SharedOptions.Stack();
    private readonly Option<string[]> _target = SharedOptions.Target();
    private readonly AzureOptions _azure;
    private readonly Option<string?>? _plan;

    /// <param name="command">Gets the options.</param>
    /// <param name="withScenario">True where a fresh embedded Azure may be made.</param>
    /// <param name="plan">An option that names the file of a plan, which only Pulumi has.</param>
    public DeployOptions(Command command, bool withScenario = true, Option<string?>? plan = null)
    {
        _command = command.Name;
        _plan = plan;
        command.Add(_stack);
        command.Add(_target);
        _azure = AzureOptions.AddTo(command, withScenario);
        if (plan is not null)
        {
            command.Add(plan);
        }
    }

    public string Stack(ParseResult parsed) => parsed.GetRequiredValue(_stack);

    public IReadOnlyList<string> Targets(ParseResult parsed) => parsed.GetValue(_target) ?? [];

    public string? Plan(ParseResult parsed) => _plan is null ? null : parsed.GetValue(_plan);

    /// <summary>How the embedded Azure starts; null for a deployment by Pulumi.</summary>
    /// <exception cref="UserFailure">Options of one on the other.</exception>
    public LocalOptions? Local(ParseResult parsed) => _azure.Read(parsed) is not { } local ? null
        : Plan(parsed) is null ? local
        : throw new UserFailure(ExitCode.Usage, PulumiFindings.OnlyPlanOf(_plan!.Name, _command));   // a plan was read from it
}
