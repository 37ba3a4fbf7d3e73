using XdrInfra.Benchmarks.Running;
using XdrInfra.Verify.Reports;
using XdrInfra.Verify.Reports.Html;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>Writes the reports of a recorded verification.</summary>
internal sealed class ReportBenchmark : IBenchmark
{
    public string Name => "report";

    public async Task<IReadOnlyList<Figure>> RunAsync(TextWriter log)
    {
        var report = await Samples.ReportAsync();
        var html = new HtmlReport();
        var (page, pageMebibytes) = Timing.Of(() => html.Write(report));
        var (all, _) = Timing.Of(() => ReportSet.All.ToList().ForEach(writer => writer.Write(report)));
        return
        [
            new("report.html", page, "ms", 300),
            new("report.html: allocated", pageMebibytes, "MiB"),
            new("report.html: size", html.Write(report).Length / 1024.0, "KiB", 1024),
            new("all five reports", all, "ms"),
        ];
    }
}
