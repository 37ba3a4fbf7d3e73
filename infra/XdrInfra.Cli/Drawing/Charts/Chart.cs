namespace XdrInfra.Cli.Drawing.Charts;

/// <summary>What a chart shows, whatever its shape.</summary>
/// <param name="Title">Above it; empty when the query gives none.</param>
/// <param name="Labels">What stands along the first axis; a time chart has a label for each step of time.</param>
/// <param name="Series">One value for each label, in each series.</param>
internal sealed record Chart(string Title, IReadOnlyList<string> Labels, IReadOnlyList<ChartSeries> Series)
{
    public double Greatest => Series.SelectMany(series => series.Values).Max() is > 0 and var greatest ? greatest : 0;

    public double Least => Series.SelectMany(series => series.Values).Min() is < 0 and var least ? least : 0;
}
