namespace XdrInfra.Azure.Logs;

/// <summary>A question to one workspace.</summary>
/// <param name="CustomerId">The workspace's own GUID, its <c>customerId</c>.</param>
/// <param name="Text">The KQL.</param>
public sealed record LogsQuery(string CustomerId, string Text)
{
    /// <summary>Limits <c>TimeGenerated</c>, as ISO 8601: a duration such as <c>P1D</c> or <c>start/end</c>; null for no limit.</summary>
    public string? Timespan { get; init; }

    /// <summary>How long the service may work on it; the service's own default is 180 seconds, its limit 600.</summary>
    public TimeSpan? Wait { get; init; }

    public bool IncludeStatistics { get; init; }

    /// <summary>Ask for the <c>render</c> hints of the query.</summary>
    public bool IncludeRender { get; init; }
}
