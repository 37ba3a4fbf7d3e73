namespace XdrInfra.Kql;

/// <summary>A half-open interval in UTC: from <paramref name="Start"/>, before <paramref name="End"/>.</summary>
public sealed record TimeRange(DateTime Start, DateTime End);
