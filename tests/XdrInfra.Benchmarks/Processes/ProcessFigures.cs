namespace XdrInfra.Benchmarks.Processes;

/// <summary>What one run of a process took.</summary>
internal sealed record ProcessFigures(TimeSpan Wall, TimeSpan Cpu, long PeakBytes, string Output)
{
    public double PeakMebibytes => PeakBytes / (1024.0 * 1024.0);
}
