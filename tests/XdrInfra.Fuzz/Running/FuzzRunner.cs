using System.Diagnostics;

namespace XdrInfra.Fuzz.Running;

/// <summary>Feeds a target until time is up or an input fails. One thread works, the caller's thread watches it.</summary>
/// <param name="target">What is tried.</param>
/// <param name="seed">Makes the whole run, input by input.</param>
/// <param name="last">Holds the input that is being tried: what is left of it after a crash of the process names the culprit.</param>
public sealed class FuzzRunner(IFuzzTarget target, int seed, Stream? last = null)
{
    /// <summary>An input that computes longer is a failure. Processor time, so that a busy machine makes none.</summary>
    public static readonly TimeSpan InputLimit = TimeSpan.FromSeconds(5);

    /// <summary>An input that allocates more, garbage included, is a failure.</summary>
    public const long AllocationLimit = 512L << 20;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private long _index = -1;
    private (long At, TimeSpan Processor) _started = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
    private byte[] _input = [];
    private FuzzFailure? _failure;

    /// <summary>An input that computes nothing and has no answer after so long is a failure: it waits for something.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public FuzzOutcome Run(TimeSpan duration)
    {
        var begin = Stopwatch.GetTimestamp();
        var worker = new Thread(() => Work(begin, duration)) { IsBackground = true, Name = $"fuzz {target.Name}" };
        worker.Start();
        while (!worker.Join(Glance))
        {
            if (Hang() is { } hang)
            {
                return new(hang.Index, Stopwatch.GetElapsedTime(begin), hang);
            }
        }

        return new(_failure is null ? _index + 1 : _failure.Index + 1, Stopwatch.GetElapsedTime(begin), _failure);
    }

    /// <summary>One input of a run, made again.</summary>
    public static byte[] Make(IFuzzTarget target, int seed, long index) =>
#pragma warning disable CA5394 // Repeatable, not secret.
        target.Make(new Random(HashOf(seed, index)));
#pragma warning restore CA5394

    private void Work(long begin, TimeSpan duration)
    {
        while (_failure is null && Stopwatch.GetElapsedTime(begin) < duration)
        {
            Begin(Make(target, seed, _index + 1));
            Try();
        }
    }

    private void Begin(byte[] input)
    {
        if (last is not null)
        {
            last.Position = 0;
            last.SetLength(input.Length);
            last.Write(input);
            last.Flush();
        }

        lock (_gate)
        {
            (_index, _input, _started) = (_index + 1, input, (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime));
        }
    }

    private void Try()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            target.Run(_input);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            BrokenPromiseException.ThrowUnless(allocated <= AllocationLimit, $"{allocated >> 20} MiB were allocated for one input, more than {AllocationLimit >> 20} MiB.");
        }
#pragma warning disable CA1031 // The runner's whole purpose: any exception is the finding.
        catch (Exception problem)
        {
            _failure = new(_index, _input, problem.ToString());
        }
#pragma warning restore CA1031
    }

    private FuzzFailure? Hang()
    {
        lock (_gate)
        {
            return Environment.CpuUsage.TotalTime - _started.Processor > InputLimit ? new(_index, _input, $"No answer within {InputLimit.TotalSeconds:0} seconds of processor time.")
                : Stopwatch.GetElapsedTime(_started.At) > Patience ? new(_index, _input, $"No answer within {Patience.TotalSeconds:0} seconds.")
                : null;
        }
    }

    // Fixed for all time, unlike HashCode, which differs by process.
    private static int HashOf(int seed, long index) => unchecked((int)(((ulong)(uint)seed * 0x9E3779B97F4A7C15UL) + ((ulong)index * 0xBF58476D1CE4E5B9UL) >> 17));
}
