namespace XdrInfra.Model.Changes;

/// <summary>One property before and after, as text fit for a person; null means absent.</summary>
public sealed record PropertyChange(string Path, string? Before, string? After);
