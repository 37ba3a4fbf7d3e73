using System.Diagnostics;
using XdrInfra.Benchmarks.Running;

namespace XdrInfra.Benchmarks.InProcess;

/// <summary>Times work inside this process, warm.</summary>
internal static class Timing
{
    // Enough for the runtime to compile the loops well, and for its second tier to be in place.
    private const int WarmUps = 12;

    public static (double Milliseconds, double Mebibytes) Of(Action work, int warmUps = WarmUps)
    {
        for (var i = 0; i < warmUps; i++)
        {
            work();
        }

        var times = new List<double>();
        var bytes = new List<double>();
        for (var i = 0; i < Median.Runs; i++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            work();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            bytes.Add((GC.GetTotalAllocatedBytes(precise: true) - before) / (1024.0 * 1024.0));
        }

        return (Median.Of(times), Median.Of(bytes));
    }
}
