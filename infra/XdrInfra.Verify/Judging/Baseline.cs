namespace XdrInfra.Verify.Judging;

/// <summary>What an earlier run saw.</summary>
/// <param name="At">When it ran.</param>
/// <param name="Products">Products whose alerts had arrived.</param>
public sealed record Baseline(DateTimeOffset At, IReadOnlyList<string> Products);
