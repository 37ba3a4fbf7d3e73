using System.Globalization;
using System.Text.RegularExpressions;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.Processes;

/// <summary><c>xdr up dev --local</c> in a fresh folder: deploy, fill, verify.</summary>
internal sealed partial class MainJobBenchmark : IBenchmark
{
    public string Name => "main-job";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var runs = await ProcessSeries.RunAsync(log, UpAsync);
        return
        [
            .. ProcessSeries.Figures("up dev --local", runs, seconds: 8, mebibytes: 400),
            new("up dev --local: rows made", Median.Of(runs.Select(run => Rows(run.Output))), "rows"),
        ];
    }

    private static async Task<ProcessFigures> UpAsync()
    {
        using var project = new TemporaryProject("dev");
        return await XdrTool.RunAsync(project.Root, "up", "dev", "--local");
    }

    private static double Rows(string output) =>
        double.Parse(RowCount().Match(output).Groups["rows"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<rows>[0-9,]+) rows in", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowCount();
}
