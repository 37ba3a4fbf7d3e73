namespace XdrInfra.Verify.Facts;

/// <summary>What one table took in, from the workspace's own Usage table.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="IsBillable">True when it is charged.</param>
/// <param name="Megabytes">Within the lookback.</param>
/// <param name="IsSelected">True when the stack asks for it, or the connector fills it by itself.</param>
/// <param name="Owner">Who bears the cost; null when the stack names nobody.</param>
public sealed record CostRow(string Table, bool IsBillable, double Megabytes, bool IsSelected, string? Owner);
