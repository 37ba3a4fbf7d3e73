namespace XdrInfra.Kql.Operators.Evaluate.Patterns;

/// <summary>A combination of values: the columns that it fixes, a row that has them, and the weight of all such rows.</summary>
internal sealed record Pattern(IReadOnlySet<int> Columns, int SampleRow, double Weight);
