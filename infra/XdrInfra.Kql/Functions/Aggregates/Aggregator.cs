using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>The state of one aggregate over all groups.</summary>
internal abstract class Aggregator
{
    /// <summary>Takes in rows: the group of each (-1 leaves the row out) and the arguments.</summary>
    public abstract void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments);

    /// <summary>The results, one row for each group.</summary>
    public abstract Column Finish(int groupCount);

    /// <summary>Roughly the bytes that the state holds, for the budget.</summary>
    public virtual long HeldBytes => 0;

    protected static void Grow<T>(ref T[] states, int count, T initial)
    {
        if (states.Length >= count)
        {
            return;
        }

        var before = states.Length;
        Array.Resize(ref states, Math.Max(count, before * 2));
        Array.Fill(states, initial, before, states.Length - before);
    }
}
