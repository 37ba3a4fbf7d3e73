namespace XdrInfra.Kql;

/// <summary>What a run cost.</summary>
/// <param name="Elapsed">From the text to the result.</param>
/// <param name="RowCount">Rows of the first table of the result.</param>
public sealed record QueryStatistics(TimeSpan Elapsed, long RowCount);
