using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Pipeline;

/// <summary>What a handler decides: an answer, and the changes that must be on disk before it is sent.</summary>
internal sealed record Outcome(Reply Reply)
{
    public IReadOnlyList<WorldChange> Changes { get; init; } = [];

    public static implicit operator Outcome(Reply reply) => new(reply);

    public Outcome And(params WorldChange[] changes) => this with { Changes = [.. Changes, .. changes] };
}
