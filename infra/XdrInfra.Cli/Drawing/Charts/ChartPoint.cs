namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>One value of a result, with where it stands on the first axis and the series that it belongs to.</summary>
internal readonly record struct ChartPoint(string At, string Series, double Value);
