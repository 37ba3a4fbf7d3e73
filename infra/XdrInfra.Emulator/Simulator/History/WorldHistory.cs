namespace XdrInfra.Emulator.Simulator.History;

/// <summary>What happened in the world, oldest first. Facts of one moment keep the order in which they were given.</summary>
public sealed class WorldHistory(IEnumerable<WorldFact> facts)
{
    public static readonly WorldHistory Empty = new([]);

    public IReadOnlyList<WorldFact> Facts { get; } = [.. facts.OrderBy(fact => fact.At)];

    public WorldHistory With(params IEnumerable<WorldFact> more) => new(Facts.Concat(more));
}
