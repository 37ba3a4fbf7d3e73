using System.Text.Json;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Settings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>What the engine has told in one run, kept for the verdict.</summary>
/// <param name="onDestroy">What a delete of the stack does.</param>
internal sealed class PulumiRecord(OnDestroy onDestroy)
{
    private readonly List<Change> _changes = [];
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly List<PulumiEvent.Said> _errors = [];
    private readonly List<PulumiEvent.PolicyViolated> _violations = [];

    public IReadOnlyList<Change> Changes => _changes;

    public IReadOnlyList<PulumiEvent.Said> Errors => _errors;

    /// <summary>Mandatory policies that are violated.</summary>
    public IReadOnlyList<PulumiEvent.PolicyViolated> Violations => _violations;

    /// <summary>Resources whose step did not come to its end.</summary>
    public IReadOnlyCollection<string> Unfinished => _begun;

    /// <summary>How the engine says that the run ended; null when it did not come to say.</summary>
    public PulumiEvent.Ended? End { get; private set; }

    public bool WasInterrupted { get; private set; }

    /// <summary>The stack's outputs; undefined when there are none.</summary>
    public JsonElement Outputs { get; private set; }

    public void Add(PulumiEvent told)
    {
        switch (told)
        {
            case PulumiEvent.Begun { Step: { IsResource: true } step } when KindOf(step.Operation) is not null:
                _begun.Add(step.Name);
                break;
            case PulumiEvent.Done { Step: { IsResource: true } step }:
                Finish(step);
                break;
            case PulumiEvent.Done { Step: { IsStack: true } step }:
                Outputs = step.Outputs;
                break;
            case PulumiEvent.Said { Severity: "error" } error:
                _errors.Add(error);
                break;
            case PulumiEvent.PolicyViolated { Level: "mandatory" } violation:
                _violations.Add(violation);
                break;
            case PulumiEvent.Interrupted:
                WasInterrupted = true;
                break;
            case PulumiEvent.Ended end:
                End = end;
                break;
            default:
                break;
        }
    }

    /// <summary>What an operation of the engine means here; null for those that only accompany another one.</summary>
    public ChangeKind? KindOf(string operation) => operation switch
    {
        "create" or "create-replacement" or "import" or "import-replacement" => ChangeKind.Create,
        "update" => ChangeKind.Update,
        "delete" => onDestroy == OnDestroy.Restore ? ChangeKind.Delete : ChangeKind.Forget,
        "same" or "read" or "refresh" => ChangeKind.Same,
        _ => null,
    };

    private void Finish(PulumiStep step)
    {
        _begun.Remove(step.Name);
        if (KindOf(step.Operation) is { } kind)
        {
            _changes.Add(new Change(step.Name, step.Type, kind) { Properties = kind == ChangeKind.Update ? StepProperties.Of(step) : [] });
        }
    }
}
