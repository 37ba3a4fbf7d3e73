using System.Runtime.InteropServices;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation.Grouping;

/// <summary>
/// Numbers the distinct combinations of several keys: each key is coded by itself,
/// then pairs of codes are coded again until one number stands for the row.
/// </summary>
internal sealed class GroupKeys
{
    private const int RecentPairs = 1024;

    private readonly KeyCoder[] _coders;
    private readonly Dictionary<long, int>[] _pairs;
    private readonly List<long>[] _pairsInOrder;

    public GroupKeys(IReadOnlyList<KqlType> types)
        : this([.. types.Select(KeyCoder.Create)])
    {
    }

    public GroupKeys(IReadOnlyList<Scalar> keys)
        : this([.. keys.Select(key => KeyCoder.Create(key.Type))])
    {
    }

    private GroupKeys(KeyCoder[] coders)
    {
        _coders = coders;
        _pairs = [.. coders.Skip(1).Select(_ => new Dictionary<long, int>(SpreadComparer<long>.Instance))];
        _pairsInOrder = [.. coders.Skip(1).Select(_ => new List<long>())];
    }

    public int Count => _coders.Length == 0 ? 1 : _pairs.Length == 0 ? _coders[0].Count : _pairs[^1].Count;

    /// <summary>About what the keys take, those of other operators' own arrays not counted.</summary>
    public long HeldBytes => _coders.Sum(coder => coder.HeldBytes) + _pairs.Sum(pairs => KeyCoder.EntryBytes(sizeof(long)) * pairs.Count);

    /// <summary>The number of the combination in each row; -1 where it is new and not added, or where a null does not match.</summary>
    public int[] Encode(IReadOnlyList<Column> keys, int rowCount, bool add = true, bool nullsMatch = true, Run? run = null)
    {
        if (_coders.Length == 0)
        {
            return new int[rowCount];
        }

        var codes = _coders[0].Encode(keys[0], add, nullsMatch, run);
        for (var i = 1; i < _coders.Length; i++)
        {
            Combine(codes, _coders[i].Encode(keys[i], add, nullsMatch, run), i - 1, add);
        }

        return codes;
    }

    /// <summary>The keys of each combination, in order of their numbers.</summary>
    public Column[] Decode()
    {
        var decoded = new Column[_coders.Length];
        var codes = Kernel.Ordinals(Count);
        for (var i = _coders.Length - 1; i > 0; i--)
        {
            var pairs = _pairsInOrder[i - 1];
            decoded[i] = _coders[i].Decode([.. codes.Select(code => (int)(pairs[code] & uint.MaxValue))]);
            codes = [.. codes.Select(code => (int)(pairs[code] >> 32))];
        }

        if (_coders.Length > 0)
        {
            decoded[0] = _coders[0].Decode(codes);
        }

        return decoded;
    }

    private void Combine(int[] codes, int[] others, int level, bool add)
    {
        var known = _pairs[level];
        var inOrder = _pairsInOrder[level];

        // What was seen last, by some bits of the codes: where groups are few, most rows find their pair here and need no dictionary.
        var (recent, numbers) = (new long[RecentPairs], new int[RecentPairs]);
        Array.Fill(recent, -1);
        for (var i = 0; i < codes.Length; i++)
        {
            if (codes[i] < 0 || others[i] < 0)
            {
                codes[i] = -1;
                continue;
            }

            var pair = ((long)codes[i] << 32) | (uint)others[i];
            var slot = unchecked((codes[i] * 37) + others[i]) & (RecentPairs - 1);
            if (recent[slot] != pair)
            {
                (recent[slot], numbers[slot]) = (pair, add ? CodeOf(known, inOrder, pair) : known.GetValueOrDefault(pair, -1));
            }

            codes[i] = numbers[slot];
        }
    }

    private static int CodeOf(Dictionary<long, int> known, List<long> inOrder, long pair)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, pair, out var exists);
        if (!exists)
        {
            code = inOrder.Count;
            inOrder.Add(pair);
        }

        return code;
    }
}
