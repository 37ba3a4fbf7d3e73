using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.Facts;

/// <summary>One data type of the connector: how far it has come and what its silence means.</summary>
public sealed record LedgerRow
{
    public required string Table { get; init; }

    public required TableGroup Group { get; init; }

    /// <summary>True when the stack asks for it.</summary>
    public required bool Selected { get; init; }

    public required LedgerState State { get; init; }

    public required Outcome Outcome { get; init; }

    public WaitingFor WaitingFor { get; init; }

    /// <summary>Rows within the lookback.</summary>
    public required long Rows { get; init; }

    public DateTimeOffset? Last { get; init; }

    /// <summary>How old the newest row may be.</summary>
    public required TimeSpan Freshness { get; init; }

    /// <summary>One sentence: why it is what it is.</summary>
    public required string Note { get; init; }
}
