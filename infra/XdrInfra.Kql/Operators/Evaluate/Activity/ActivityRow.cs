namespace XdrInfra.Kql.Operators.Evaluate.Activity;

/// <summary>A row of the result: the group of the dimensions, the window or windows, and what was measured.</summary>
internal sealed record ActivityRow(int Group, IReadOnlyList<long> Windows, params IReadOnlyList<object?> Measures);
