using XdrInfra.Azure.Arm;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Graph;
using XdrInfra.Resources.Handling;
using XdrInfra.Resources.State;
using XdrInfra.Resources.Values;

namespace XdrInfra.Resources.Engine;

/// <summary>What the steps of one run share.</summary>
internal sealed class EngineRun(HandlerContext context, LocalState state, IProgress<EngineEvent> progress)
{
    public Resolver Resolver { get; } = new();

    public LocalState State => state;

    public TimeProvider Time => context.Time;

    /// <summary>The context of one resource: its waits are told under its name.</summary>
    public HandlerContext ContextFor(string name, string type) => context with
    {
        Waiting = reason => progress.Report(new EngineEvent(name, type, EngineEventKind.Waiting) { Text = reason }),
    };

    public void Tell(EngineEvent happened) => progress.Report(happened);

    public void TellSkipped(string name, string type, string? blame) => progress.Report(new EngineEvent(name, type, EngineEventKind.Skipped)
    {
        Text = blame is null ? "The run was stopped." : $"It needs '{blame}', which is not there.",
    });

    /// <summary>Runs a step with its events and its time.</summary>
    public async Task<Outcome> TellAsync(string name, string type, Func<Task<Outcome>> step)
    {
        var start = Time.GetTimestamp();
        Tell(new EngineEvent(name, type, EngineEventKind.Started));
        var outcome = await Steps.CatchAsync(name, step);
        Tell(new EngineEvent(name, type, KindOf(outcome))
        {
            Change = outcome.Change,
            Findings = outcome.Findings,
            Duration = Time.GetElapsedTime(start),
            Text = outcome.ExitCode == ExitCode.Cancelled ? "The run was stopped." : null,
        });
        return outcome;
    }

    public static IResourceHandler HandlerOf(string name, string type) => Handlers.FindLocal(type) ?? throw EngineFindings.NoHandler(name, type);

    /// <summary>What is known of a resource that is still to be made.</summary>
    public PropertyValue.Map OutputsToCome(IResourceHandler handler, PropertyValue.Map inputs) => handler.IdOf(inputs, context.Scope) is { } id
        ? PropertyValue.Map.Empty.Put("id", id).Put("name", ArmPath.NameOf(id))
        : PropertyValue.Map.Empty;

    public string? IdOf(IResourceHandler handler, PropertyValue.Map inputs) => handler.IdOf(inputs, context.Scope);

    private static EngineEventKind KindOf(Outcome outcome) => outcome switch
    {
        { ExitCode: ExitCode.Cancelled } => EngineEventKind.Skipped,
        { ExitCode: not ExitCode.Success } => EngineEventKind.Failed,
        { Change.Kind: Model.Changes.ChangeKind.Same } => EngineEventKind.Same,
        _ => EngineEventKind.Changed,
    };
}
