using System.Net;

namespace XdrInfra.Kql;

/// <summary>What a run of a query is told from outside.</summary>
/// <param name="Now">The one moment that <c>now()</c> and <c>ago()</c> mean in the whole query, in UTC.</param>
public sealed record QueryOptions(DateTime Now)
{
    /// <summary>Applied to <c>TimeGenerated</c> of each table that the query reads, when given.</summary>
    public TimeRange? TimeRange { get; init; }

    /// <summary>More bytes than this in intermediate results refuse the query. With what waits to be collected, a process grows by a third more at most.</summary>
    public long MemoryBudgetBytes { get; init; } = 768L << 20;

    /// <summary>More rows than this in the result cut it, with a partial error, as the service does.</summary>
    // https://learn.microsoft.com/azure/azure-monitor/service-limits#la-query-api
    public int ResultRowBudget { get; init; } = 500_000;

    /// <summary>More bytes than this in the values of the result cut it, with a partial error, as the service does.</summary>
    // https://learn.microsoft.com/azure/azure-monitor/service-limits#la-query-api
    public long ResultByteBudget { get; init; } = 100L << 20;

    /// <summary>More rows than this made by <c>mv-expand</c>, <c>range</c>, <c>join</c> or <c>scan</c> refuse the query.</summary>
    public long RowBudget { get; init; } = 100_000_000;

    /// <summary>A query that runs for longer is refused, as the service does.</summary>
    // https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts
    public TimeSpan TimeBudget { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>What <see cref="TimeBudget"/> is measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where addresses are, for <c>geo_info_from_ip_address()</c>; null for one that is not known. Without it a query that asks for a public address is refused.</summary>
    public Func<IPAddress, AddressPlace?>? Places { get; init; }

    /// <summary>A regular expression that needs longer than this on one value refuses the query.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
