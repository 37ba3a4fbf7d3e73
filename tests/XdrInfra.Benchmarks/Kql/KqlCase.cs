namespace XdrInfra.Benchmarks.Kql;

/// <summary>A query with the loop that gives the same answer.</summary>
/// <param name="What">In the table.</param>
/// <param name="Query">The text.</param>
/// <param name="Loop">The hand-written answer.</param>
/// <param name="Milliseconds">The query's limit.</param>
/// <param name="Ratio">The limit of query to loop; null where none is set.</param>
internal sealed record KqlCase(string What, string Query, Func<HandWritten, long> Loop, double Milliseconds, double? Ratio = null)
{
    /// <summary>The limit for what a run allocates.</summary>
    public double? Mebibytes { get; init; }

    /// <summary>What a popular engine in memory takes for it, and how many times as fast we are to be; measured on two calm cores of another day, so on a busy machine the factor says less than the ratio to the loop.</summary>
    public (double Milliseconds, double Factor)? Peer { get; init; }

    public static IReadOnlyList<KqlCase> All { get; } =
    [
        new("count by day and severity", "SecurityIncident | where TimeGenerated > ago(14d) | summarize count() by bin(TimeGenerated, 1d), Severity", loop => loop.CountByDayAndSeverity(), 60, 4) { Peer = (150, 2) },
        new("contains", "SecurityIncident | where Title contains 'credential' | count", loop => loop.CountContaining("credential"), 40, 1.5) { Peer = (60, 1.5) },
        new("has", "SecurityIncident | where Title has 'credential' | count", loop => loop.CountHaving("credential"), 80),
        new("inner join, count", "SecurityIncident | join kind=inner SecurityAlert on IncidentNumber | count", loop => loop.CountJoined(), 180) { Peer = (380, 2) },
        new("leftanti join, count", "SecurityIncident | join kind=leftanti SecurityAlert on IncidentNumber | count", loop => loop.CountWithout(), 120) { Peer = (250, 2) },
        new("arg_max by incident", "SecurityIncident | summarize arg_max(TimeGenerated, *) by IncidentNumber", loop => loop.LastRows(), 450) { Mebibytes = 300, Peer = (2200, 5) },
        new("top 10", "SecurityIncident | top 10 by TimeGenerated", loop => loop.TopTen(), 40) { Peer = (2200, 5) },
    ];
}
