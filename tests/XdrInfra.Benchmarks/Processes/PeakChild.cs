using System.Globalization;
using System.Runtime.CompilerServices;
using XdrInfra.Benchmarks.Kql;
using XdrInfra.Kql;

namespace XdrInfra.Benchmarks.Processes;

/// <summary>A process that loads the table, runs one query and looks at its own memory all the while.</summary>
internal static class PeakChild
{
    private const string Word = "peak-";
    private const int Rows = 1_000_000;

    public static string WordOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{Word}{number}");

    public static bool Knows(string what) => what.StartsWith(Word, StringComparison.Ordinal);

    public static int Do(string what, TextWriter output)
    {
        var item = KqlCase.All[int.Parse(what.AsSpan(Word.Length), CultureInfo.InvariantCulture)];
        Run(item, Load(1_000).Database);   // compiled, before anything is measured
        var before = Settled();
        var (database, raw) = Load(Rows);
        var peak = Settled();
        using (new Timer(_ => peak = Math.Max(peak, Environment.WorkingSet), null, 0, 1))
        {
            Run(item, database);
        }

        output.Write(((Math.Max(peak, Environment.WorkingSet) - before) / (1024.0 * 1024.0) / raw).ToString("0.###", CultureInfo.InvariantCulture));
        GC.KeepAlive(database);
        return 0;
    }

    // The arrays are gone when this returns; what stays is the table.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (IncidentDatabase Database, double Mebibytes) Load(int rows)
    {
        var data = new IncidentArrays(rows);
        return (IncidentDatabase.Of(data), data.Mebibytes);
    }

    private static void Run(KqlCase item, IncidentDatabase database)
    {
        var result = KqlEngine.Run(item.Query, database, new QueryOptions(IncidentArrays.Now), CancellationToken.None);
        if (result.Primary is null)
        {
            throw new InvalidOperationException($"{item.Query}: {result.Error?.Message}");
        }
    }

    private static long Settled()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return Environment.WorkingSet;
    }
}
