namespace XdrInfra.Verify.Facts;

/// <summary>Rows of one day; the day begins at the time of day of the query, as on the connector page.</summary>
public sealed record DayCount(DateTimeOffset Day, long Count);
