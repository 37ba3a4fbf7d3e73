using XdrInfra.Model.Output;
using XdrInfra.Resources.Engine;

namespace XdrInfra.Cli.Drawing;

/// <summary>Tells the steps of the engine as they happen; steps run in parallel, lines come one at a time.</summary>
internal sealed class EngineNarration(Narrator narrator) : IProgress<EngineEvent>
{
    private readonly Lock _one = new();
    private readonly HashSet<(string, string?)> _waits = [];

    public void Report(EngineEvent value)
    {
        lock (_one)
        {
            Tell(value);
        }
    }

    private void Tell(EngineEvent value)
    {
        switch (value.Kind)
        {
            case EngineEventKind.Started:
                narrator.Now($"Deploying {value.Resource}");
                break;
            case EngineEventKind.Waiting when _waits.Add((value.Resource, value.Text)):
                narrator.Detail($"… {value.Resource} waits: {value.Text}");
                break;
            case EngineEventKind.Changed when value.Change is { } change:
                narrator.Detail($"{ChangeWords.Sign(change.Kind)} {value.Resource} {ChangeWords.Done(change.Kind)} ({value.Duration.TotalSeconds:0.0} s)");
                break;
            case EngineEventKind.Failed:
                narrator.Detail($"✗ {value.Resource} failed");
                break;
            default:   // what was not reached is counted at the end: after one failure it may be everything
                break;
        }
    }
}
