using XdrInfra.Benchmarks.Kql;
using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>This program started again for one small thing, so that the start of a process is in the figure.</summary>
internal static class OwnChild
{
    public const string Word = "child";
    public const string Nothing = "nothing";
    public const string FirstQuery = "first-query";

    private const int Rows = 1_000;

    private const string Question = "SecurityIncident | where TimeGenerated > ago(14d) | where Title has 'credential' | summarize arg_max(TimeGenerated, *) by IncidentNumber | summarize count() by Severity";

    /// <summary>As an ordinary build makes it: compiled when it starts.</summary>
    public static Task<ProcessFigures> RunAsync(string what) =>
        ProcessMeter.RunAsync(Environment.ProcessPath ?? "dotnet", [.. Self(), Word, what], AppContext.BaseDirectory);

    /// <summary>Compiled before it starts, as the packages of xdr are; from the folder that it was published to.</summary>
    public static Task<ProcessFigures> RunAsync(string what, string folder) =>
        ProcessMeter.RunAsync(Path.Combine(folder, "XdrInfra.Benchmarks"), [Word, what], folder);

    /// <summary>What the child does.</summary>
    public static int Do(string what, TextWriter output)
    {
        if (what == FirstQuery)
        {
            var result = KqlEngine.Run(Question, IncidentDatabase.Of(new IncidentArrays(Rows)), new QueryOptions(IncidentArrays.Now), CancellationToken.None);
            output.WriteLine(result.Error?.Message ?? $"{result.Primary?.RowCount} rows");
            return result.Error is null ? 0 : 1;
        }

        return PeakChild.Knows(what) ? PeakChild.Do(what, output) : 0;
    }

    // Started by the host 'dotnet' the program is its first argument.
    public static IEnumerable<string> Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(OwnChild).Assembly.Location] : [];
}
