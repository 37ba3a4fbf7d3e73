using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>Finds the chosen row of each group as a number through all batches; values are taken only at the end, and only of these rows.</summary>
internal abstract class ChosenRows
{
    public static ChosenRows Create(RowChoice choice) =>
        choice.Key is null ? new First() : choice.Sign == 0 ? new FirstFilled() : TypeDispatch.Call(choice.Key.Type, new Factory(choice));

    /// <summary>Takes in rows that count from <paramref name="start"/>; group -1 leaves a row out.</summary>
    public abstract void Add(ReadOnlySpan<int> groups, int groupCount, int start, Column? keys);

    /// <summary>The row of each group; -1 where none was chosen.</summary>
    public abstract int[] Finish(int groupCount);

    private static void Grow<T>(ref T[] states, int count, T initial)
    {
        var before = states.Length;
        if (before < count)
        {
            Array.Resize(ref states, Math.Max(count, before * 2));
            Array.Fill(states, initial, before, states.Length - before);
        }
    }

    private sealed class Factory(RowChoice choice) : ITyped<ChosenRows>
    {
        public ChosenRows For<T>() => new ByKey<T>(choice.Sign);
    }

    private sealed class First : ChosenRows
    {
        private int[] _rows = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, int start, Column? keys)
        {
            Grow(ref _rows, groupCount, -1);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && _rows[groups[i]] < 0)
                {
                    _rows[groups[i]] = start + i;
                }
            }
        }

        public override int[] Finish(int groupCount)
        {
            Grow(ref _rows, groupCount, -1);
            return _rows[..groupCount];
        }
    }

    // The first row with a value, or without any the first.
    private sealed class FirstFilled : ChosenRows
    {
        private readonly First _any = new();
        private int[] _rows = [];

        public override void Add(ReadOnlySpan<int> groups, int groupCount, int start, Column? keys)
        {
            _any.Add(groups, groupCount, start, keys);
            Grow(ref _rows, groupCount, -1);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && _rows[groups[i]] < 0 && keys?.GetValue(i) is not (null or ""))
                {
                    _rows[groups[i]] = start + i;
                }
            }
        }

        public override int[] Finish(int groupCount)
        {
            Grow(ref _rows, groupCount, -1);
            return [.. _any.Finish(groupCount).Select((any, group) => _rows[group] < 0 ? any : _rows[group])];
        }
    }

    private sealed class ByKey<T>(int sign) : ChosenRows
    {
        private int[] _rows = [];
        private T[] _keys = [];
        private First? _any;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, int start, Column? keys)
        {
            Grow(ref _rows, groupCount, -1);
            Grow(ref _keys, groupCount, default!);
            if (keys is not Column<T> typed)
            {
                return;
            }

            var hasNulls = typed.Nulls is not null || typeof(T) == typeof(DynamicValue);
            if (hasNulls)
            {
                (_any ??= new First()).Add(groups, groupCount, start, keys);
            }

            for (var i = 0; i < groups.Length; i++)
            {
                var group = groups[i];
                if (group < 0 || (hasNulls && typed.IsNull(i)))
                {
                    continue;
                }

                var key = typed[i];
                if (_rows[group] < 0 || ValueOrder.Compare(key, _keys[group]) * sign > 0)
                {
                    (_rows[group], _keys[group]) = (start + i, key);
                }
            }
        }

        public override int[] Finish(int groupCount)
        {
            Grow(ref _rows, groupCount, -1);
            return _any is null ? _rows[..groupCount] : [.. _any.Finish(groupCount).Select((any, group) => _rows[group] < 0 ? any : _rows[group])];
        }
    }
}
