using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>A bound step: its condition, and what it gives to which declared column.</summary>
internal sealed record ScanStep(ScanOutput Output, Scalar Condition, IReadOnlyList<(int Declared, Scalar Value)> Assignments);
