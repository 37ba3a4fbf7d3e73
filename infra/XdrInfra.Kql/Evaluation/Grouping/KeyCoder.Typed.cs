using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation.Grouping;

/// <summary>Codes for keys of one type, without boxing.</summary>
internal sealed class KeyCoder<T> : KeyCoder
{
    private const int RowsBetweenChecks = 1 << 14;

    // A null dynamic has no place in a dictionary; it and the nulls of value types share one code of their own.
#pragma warning disable CS8714 // Null references are coded before the dictionary is asked.
    private readonly Dictionary<T, int> _codes = new(KeyComparer.Of<T>());
#pragma warning restore CS8714
    private readonly List<T> _values = [];
    private object? _book;
    private int[] _bookCodes = [];
    private int _nullCode = -1;
    private long _contentBytes;

    public override int Count => _values.Count;

    public override long HeldBytes => (EntryBytes(Unsafe.SizeOf<T>()) * _values.Count) + _contentBytes;

    public override int[] Encode(Column column, bool add, bool nullsMatch, Run? run = null)
    {
        var typed = (Column<T>)column;
        var codes = new int[typed.Length];
        if (typed.Codes is not null && typed.DictionaryCount <= typed.Length * 2)
        {
            EncodeDictionary(typed, codes, add, nullsMatch);
            return codes;
        }

        if (typed.IsConstant && codes.Length > 0)
        {
            Array.Fill(codes, CodeAt(typed, 0, add, nullsMatch));
            return codes;
        }

        var held = HeldBytes;
        for (var i = 0; i < codes.Length; i++)
        {
            if (i % RowsBetweenChecks == 0)
            {
                run?.Check();
                run?.Expect(HeldBytes - held);
            }

            codes[i] = i > 0 && IsRepeated(typed, i) ? codes[i - 1] : CodeAt(typed, i, add, nullsMatch);
        }

        return codes;
    }

    public override Column Decode(ReadOnlySpan<int> codes)
    {
        var source = new Column<T>([.. _values], _values.Count, NullBitsOfValues());
        return source.Gather(codes);
    }

    // Batches that share a dictionary are translated by table: one look at each distinct value.
    private void EncodeDictionary(Column<T> column, int[] codes, bool add, bool nullsMatch)
    {
        if (!ReferenceEquals(_book, column.Book) || column.Book is null)
        {
            (_book, _bookCodes) = (column.Book, []);
        }

        var known = _bookCodes.Length;
        if (known < column.DictionaryCount)
        {
            Array.Resize(ref _bookCodes, column.DictionaryCount);
            Array.Fill(_bookCodes, -2, known, _bookCodes.Length - known);
        }

        for (var i = 0; i < codes.Length; i++)
        {
            ref var code = ref _bookCodes[column.Codes![i]];   // the caller saw that there are codes
            if (code == -2)
            {
                var value = column[i];
                code = value is null ? CodeOfNull(add, nullsMatch) : CodeOf(value, add);
            }

            codes[i] = code;
        }
    }

    // Neighbours are often equal, above all times that were rounded down.
    private static bool IsRepeated(Column<T> column, int row) =>
        !column.IsNull(row) && !column.IsNull(row - 1) && EqualityComparer<T>.Default.Equals(column[row], column[row - 1]);

    private int CodeAt(Column<T> column, int row, bool add, bool nullsMatch) =>
        column.IsNull(row) ? CodeOfNull(add, nullsMatch) : CodeOf(column[row], add);

    private int CodeOf(T value, bool add)
    {
        if (!add)
        {
            return _codes.GetValueOrDefault(value, -1);
        }

#pragma warning disable CS8714 // As above: no null comes here.
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, value, out var known);
#pragma warning restore CS8714
        if (!known)
        {
            code = _values.Count;
            _values.Add(value);
            _contentBytes += typeof(T).IsValueType ? 0 : ColumnSize.OfContent(value);
        }

        return code;
    }

    private int CodeOfNull(bool add, bool nullsMatch)
    {
        if (nullsMatch && add && _nullCode < 0)
        {
            _nullCode = _values.Count;
            _values.Add(default!);
        }

        return nullsMatch ? _nullCode : -1;
    }

    private ulong[]? NullBitsOfValues()
    {
        ulong[]? nulls = null;
        if (_nullCode >= 0 && typeof(T).IsValueType)
        {
            NullBits.Set(ref nulls, _nullCode, _values.Count);
        }

        return nulls;
    }
}
