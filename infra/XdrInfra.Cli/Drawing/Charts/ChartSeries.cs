namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>A line of a time chart, or the bars of one kind.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Values">One for each label; null where there is none.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<double?> Values);
