namespace XdrInfra.Model.Cost;

/// <summary>What a stack will cost in a month, before the first byte is there.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Prices">The list that was used.</param>
/// <param name="Tables">In catalog order.</param>
/// <param name="Assumptions">Everything that the figures rest on.</param>
public sealed record CostEstimate(string Stack, PriceList Prices, IReadOnlyList<TableCost> Tables, IReadOnlyList<Assumption> Assumptions)
{
    /// <summary>GB a day that the Microsoft 365 E5 grant takes off.</summary>
    public required double GrantGbPerDay { get; init; }

    /// <summary>What the grant saves in a month.</summary>
    public required double GrantPerMonth { get; init; }

    /// <summary>Settings that are missing, for example <c>xdr-infra:estimate.devices</c>; their tables have no figure.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Sentences worth reading, for example that a daily cap is below the estimate.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    public double GbPerDay => Tables.Sum(table => table.GbPerDay ?? 0);

    public double ChargedGbPerDay => Tables.Where(table => !table.Free).Sum(table => table.GbPerDay ?? 0);

    /// <summary>Everything, after the grant.</summary>
    public double PerMonth => Tables.Sum(table => table.PerMonth) - GrantPerMonth;
}
