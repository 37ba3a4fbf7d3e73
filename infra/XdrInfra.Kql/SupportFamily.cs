namespace XdrInfra.Kql;

/// <summary>One kind of names of the language.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Run">Names that the engine runs.</param>
/// <param name="NotRun">Names that it refuses as valid KQL that it does not run.</param>
public sealed record SupportFamily(string Title, IReadOnlyList<string> Run, IReadOnlyList<string> NotRun);
