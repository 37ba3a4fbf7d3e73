namespace XdrInfra.Interop.Tests.Kql;

/// <summary>The names in the parser's own tables.</summary>
internal sealed record KqlKnownNames(IReadOnlyList<string> Functions, IReadOnlyList<string> Aggregates, IReadOnlyList<string> Plugins);
