using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Operators.Scan;

/// <summary>A bound step: its condition, what it gives to which slot, and whether a sequence may go past it.</summary>
internal sealed record ScanStep(ScanOutput Output, Scalar Condition, IReadOnlyList<(int Slot, Scalar Value)> Assignments, bool IsOptional);
