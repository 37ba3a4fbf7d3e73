using System.Collections.Concurrent;
using XdrInfra.Pulumi.Policy;
using XdrInfra.Pulumi.Values;

namespace XdrInfra.Testing.Engine;

/// <summary>What happened in one run, a preview or an update.</summary>
public sealed class EngineRun
{
    private readonly ConcurrentQueue<EngineCall> _calls = new();
    private readonly ConcurrentQueue<EngineMessage> _messages = new();
    private readonly ConcurrentQueue<string> _problems = new();
    private readonly ConcurrentQueue<Violation> _violations = new();

    /// <summary>Finished calls, in the order of their completion.</summary>
    public IReadOnlyList<EngineCall> Calls => [.. _calls];

    /// <summary>What program and provider told the user.</summary>
    public IReadOnlyList<EngineMessage> Messages => [.. _messages];

    /// <summary>What the engine itself told the user.</summary>
    public IReadOnlyList<string> Problems => [.. _problems];

    /// <summary>What policies found.</summary>
    public IReadOnlyList<Violation> Violations => [.. _violations];

    /// <summary>True if the engine will not end the run well, whatever the program does.</summary>
    public bool IsRefused { get; internal set; }

    /// <summary>The outputs of the stack.</summary>
    public PropertyMap Outputs { get; internal set; } = PropertyMap.Empty;

    /// <summary>The exit code of the program.</summary>
    public int ExitCode { get; internal set; }

    /// <summary>True if the program said that nothing more comes.</summary>
    public bool Signalled { get; internal set; }

    /// <summary>Logical names of what was deleted, or would be after a preview.</summary>
    public IReadOnlyList<string> Deleted { get; internal set; } = [];

    /// <summary>Logical names of what a refresh found to be different, or gone.</summary>
    public IReadOnlyList<string> Drifted { get; internal set; } = [];

    /// <summary>The names of the resources that were registered, in the order of completion.</summary>
    public IEnumerable<string> Registered => Calls.Where(call => call.Name == "RegisterResource").Select(call => call.Subject);

    internal void Add(EngineCall call) => _calls.Enqueue(call);

    internal void Add(EngineMessage message) => _messages.Enqueue(message);

    internal void Add(Violation violation) => _violations.Enqueue(violation);

    internal void AddProblem(string problem) => _problems.Enqueue(problem);
}
