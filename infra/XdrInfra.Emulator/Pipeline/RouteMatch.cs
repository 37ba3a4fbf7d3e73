namespace XdrInfra.Emulator.Pipeline;

/// <summary>A route and what its parameters stand for in this path.</summary>
internal sealed record RouteMatch(Route Route, IReadOnlyDictionary<string, string> Values);
