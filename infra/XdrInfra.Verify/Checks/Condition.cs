namespace XdrInfra.Verify.Checks;

/// <summary>A comparison on one value of a row, for example <c>Rows: { min: 1 }</c>. Texts are compared without regard to case.</summary>
/// <param name="Path">Column or path of the value.</param>
/// <param name="Kind">How it is compared.</param>
/// <param name="Operands">What it is compared with; placeholders are filled in before.</param>
public sealed record Condition(string Path, ConditionKind Kind, IReadOnlyList<string> Operands);
