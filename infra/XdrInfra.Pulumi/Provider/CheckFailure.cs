namespace XdrInfra.Pulumi.Provider;

/// <summary>What is wrong with an input.</summary>
/// <param name="Property">Its path, such as <c>tags.owner</c>.</param>
/// <param name="Reason">A full sentence: the value, then what to write instead.</param>
public sealed record CheckFailure(string Property, string Reason);
