using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary><c>make_list</c>, <c>make_set</c> and their kin: values of a group as a dynamic array. Nulls are left out unless asked for.</summary>
// https://learn.microsoft.com/kusto/query/make-set-aggregation-function
internal static class ListAggregates
{
    private const int LargestLimit = 1_048_576;
    private const int OlderLimit = 128;   // what the deprecated names hold when nothing is said

    public static IReadOnlyList<IAggregateFunction> All { get; } =
    [
        Create("make_list", "list", "make_list_if", distinct: false, nulls: false),
        Create("makelist", "list", null, distinct: false, nulls: false, OlderLimit),
        Create("make_list_with_nulls", "list", null, distinct: false, nulls: true),
        Create("make_set", "set", "make_set_if", distinct: true, nulls: false),
        Create("makeset", "set", null, distinct: true, nulls: false, OlderLimit),
        new SimpleAggregate("make_bag", "bag", 1, 2, _ => KqlType.Dynamic, (args, run) => new Bags(Limit(args, run, LargestLimit))) { ConditionalName = "make_bag_if", ConditionStandsSecond = true },
        new SimpleAggregate("make_dictionary", "dictionary", 1, 2, _ => KqlType.Dynamic, (args, run) => new Bags(Limit(args, run, OlderLimit))),
    ];

    private static SimpleAggregate Create(string name, string prefix, string? conditional, bool distinct, bool nulls, int limit = LargestLimit) =>
        new(name, prefix, 1, 2, _ => KqlType.Dynamic, (args, run) => new Lists(Limit(args, run, limit), distinct, nulls))
        {
            ConditionalName = conditional,
            ConditionStandsSecond = true,
        };

    private static long Limit(IReadOnlyList<Scalar> arguments, Run run, int limit) =>
        arguments.Count > 1 && arguments[1].EvaluateOnce(run) is { } given ? Math.Min(Conversion.ToLong(given) ?? limit, LargestLimit) : limit;

    private sealed class Lists(long limit, bool distinct, bool nulls) : Aggregator
    {
        private List<DynamicValue?>?[] _lists = [];
        private HashSet<DynamicValue>?[] _seen = [];
        private long _held;

        public override long HeldBytes => _held;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _lists, groupCount, null);
            Grow(ref _seen, distinct ? groupCount : 0, null);
            var column = arguments[0];
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && (nulls || !column.IsNull(i)))
                {
                    Add(groups[i], DynamicValue.FromScalar(column.GetValue(i)));
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _lists, groupCount, null);
            return Kernel.RowsOf(groupCount, group => DynamicValue.FromItems(_lists[group] ?? []));
        }

        // A set of arrays is the set of their elements, and a list of arrays is their elements one after the other:
        // https://learn.microsoft.com/kusto/query/make-set-aggregation-function#set-from-array-column
        // https://learn.microsoft.com/kusto/query/geo-h3cell-rings-function#examples
        private void Add(int group, DynamicValue? value)
        {
            if (!nulls && value?.Items is { } items)
            {
                foreach (var item in items)
                {
                    AddOne(group, item);
                }
            }
            else
            {
                AddOne(group, value);
            }
        }

        private void AddOne(int group, DynamicValue? value)
        {
            var list = _lists[group] ??= [];
            if (list.Count >= limit || (distinct && (value is null || !(_seen[group] ??= []).Add(value))))
            {
                return;
            }

            list.Add(value);
            _held += (distinct ? 112 : 24) + ColumnSize.OfContent(value);
        }
    }

    private sealed class Bags(long limit) : Aggregator
    {
        private DynamicBag?[] _bags = [];
        private long _held;

        public override long HeldBytes => _held;

        public override void Add(ReadOnlySpan<int> groups, int groupCount, IReadOnlyList<Column> arguments)
        {
            Grow(ref _bags, groupCount, null);
            var column = (Column<DynamicValue>)Conversion.Convert(arguments[0], KqlType.Dynamic);
            for (var i = 0; i < groups.Length; i++)
            {
                if (groups[i] >= 0 && column[i]?.Bag is { } bag)
                {
                    Merge(_bags[groups[i]] ??= new DynamicBag(), bag);
                }
            }
        }

        public override Column Finish(int groupCount)
        {
            Grow(ref _bags, groupCount, null);
            return Kernel.RowsOf(groupCount, group => DynamicValue.FromBag(_bags[group] ?? new DynamicBag()));
        }

        private void Merge(DynamicBag target, DynamicBag source)
        {
            foreach (var (name, value) in source)
            {
                if (!target.Contains(name) && target.Count < limit)
                {
                    target.Set(name, value);
                    _held += 96 + (sizeof(char) * name.Length) + ColumnSize.OfContent(value);
                }
            }
        }
    }
}
