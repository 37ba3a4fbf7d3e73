using System.Text;
using XdrInfra.Azure.Http;
using XdrInfra.Cli.Tests;
using XdrInfra.Testing.Stacks;
using XdrInfra.Testing.Time;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>A folder of its own with the stack dev as it ships, and the runs in it.</summary>
public sealed class DevStack : IDisposable
{
    private readonly CliRun _run;

    /// <param name="retry">How often and how long a request is tried again.</param>
    /// <param name="at">What the clock of the runs shows at first; a calm minute when null.</param>
    public DevStack(RetryLimits? retry = null, DateTimeOffset? at = null)
    {
        _run = new CliRun { Retry = retry ?? RetryLimits.Default, Time = new ShiftedTime(at ?? CalmMinute) };
        _run.Write("stacks/Pulumi.dev.yaml", Text);
    }

    /// <summary>The stack file of the repo.</summary>
    public static string Text { get; } = Encoding.UTF8.GetString(RepoStacks.Files().Read("stacks/Pulumi.dev.yaml"));

    /// <summary>Nothing is on its way then in the stack's world, nor in the minutes after it.</summary>
    public static DateTimeOffset CalmMinute { get; } = new(2026, 11, 22, 3, 50, 0, TimeSpan.Zero);

    /// <summary>The clock of the runs.</summary>
    public TimeProvider Time => _run.Time;

    public string Folder => _run.Folder;

    /// <summary>The runs themselves, for whoever prepares them.</summary>
    internal CliRun Run => _run;

    /// <summary>The environment of the runs.</summary>
    public Dictionary<string, string> Variables => _run.Variables;

    public Task<CliOutcome> XdrAsync(params string[] arguments) => _run.RunAsync(arguments);

    public Task<CliOutcome> XdrAsync(CancellationToken cancellationToken, params string[] arguments) => _run.RunAsync(arguments, cancellationToken);

    public void Write(string path, string content) => _run.Write(path, content);

    public void Dispose() => _run.Dispose();
}
