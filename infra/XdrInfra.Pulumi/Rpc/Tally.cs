namespace XdrInfra.Pulumi.Rpc;

/// <summary>Counts what is under way.</summary>
internal sealed class Tally
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>One more, until disposed.</summary>
    public Entry Enter()
    {
        Interlocked.Increment(ref _count);
        return new Entry(this);
    }

    internal readonly struct Entry(Tally tally) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref tally._count);
    }
}
