using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation.Grouping;

/// <summary>Gives each distinct value of a key a small number, in order of first sight.</summary>
internal abstract class KeyCoder
{
    public abstract int Count { get; }

    /// <summary>About what the keys take.</summary>
    public abstract long HeldBytes { get; }

    /// <summary>A key in its dictionary and in its list while both grow, and once more when it is given back.</summary>
    public static long EntryBytes(int keyBytes) => 56 + (6L * keyBytes);

    /// <summary>The code of each row; values that are new get a new code, or -1 when <paramref name="add"/> is false.</summary>
    /// <param name="column">The values.</param>
    /// <param name="add">Whether new values are taken in.</param>
    /// <param name="nullsMatch">Whether a null is a value as any other; if not, its code is -1.</param>
    /// <param name="run">Pays for new values while they come; null where the rows are few.</param>
    public abstract int[] Encode(Column column, bool add, bool nullsMatch, Run? run = null);

    public abstract Column Decode(ReadOnlySpan<int> codes);

    public static KeyCoder Create(KqlType type) => TypeDispatch.Call(type, new Factory());

    private sealed class Factory : ITyped<KeyCoder>
    {
        public KeyCoder For<T>() => new KeyCoder<T>();
    }
}
