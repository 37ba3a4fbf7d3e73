using XdrInfra.Pulumi.Policy;

namespace XdrInfra.Testing.Engine;

/// <summary>How one run is started.</summary>
public sealed record EngineOptions
{
    /// <summary>A preview changes nothing.</summary>
    public bool IsPreview { get; init; }

    /// <summary>A failed resource does not stop the others.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Key with namespace to value, as the engine hands it over.</summary>
    public IReadOnlyDictionary<string, string> Config { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> SecretKeys { get; init; } = [];

    /// <summary>Reads what is true before the program runs, as <c>--refresh</c> does.</summary>
    public bool Refresh { get; init; }

    /// <summary>Logical names, only which are made and changed, as <c>--target</c> does; null for all.</summary>
    public IReadOnlyList<string>? Targets { get; init; }

    /// <summary>Whether the answer about a resource that is left out says so; older engines leave that to the missing id.</summary>
    public bool SaysUnknown { get; init; } = true;

    /// <summary>Logical names that are made anew although nothing asks for it, as <c>--replace</c> and tainted resources are.</summary>
    public IReadOnlyList<string> Replaced { get; init; } = [];

    /// <summary>What a person configured for policies, by name.</summary>
    public IReadOnlyDictionary<string, PolicySetting> Policies { get; init; } = new Dictionary<string, PolicySetting>();

    /// <summary>When it ends, a person has pressed Ctrl-C.</summary>
    public Task? Interrupted { get; init; }

    /// <summary>Asked with each logical name before its registration is answered; an exception is the answer.</summary>
    public Func<string, Task>? BeforeAnswer { get; init; }

    /// <summary>Asked before the outputs of the stack are answered; an exception is the answer.</summary>
    public Func<Task>? BeforeOutputs { get; init; }

    /// <summary>Asked before the signal that nothing more comes is answered; an exception is the answer.</summary>
    public Func<Task>? BeforeSignal { get; init; }

    /// <summary>Told each logical name after its registration is answered.</summary>
    public Action<string> AfterAnswer { get; init; } = static _ => { };
}
