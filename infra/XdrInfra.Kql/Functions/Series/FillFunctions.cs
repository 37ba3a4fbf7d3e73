using static XdrInfra.Kql.Functions.DynamicFunctions;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>Missing elements from their neighbours or from a constant. Missing is null, or the number that the query names.</summary>
// https://learn.microsoft.com/kusto/query/series-fill-linear-function
// https://learn.microsoft.com/kusto/query/series-fill-forward-function
// https://learn.microsoft.com/kusto/query/series-fill-backward-function
// https://learn.microsoft.com/kusto/query/series-fill-const-function
internal static class FillFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;

    private static readonly KqlType[] NumberTypes = [KqlType.Long, KqlType.Real];

    public static IEnumerable<ScalarFunction> All =>
    [
        .. Of("series_fill_forward", 1, type => [Dynamic, type], args => Carried(args, backward: false)),
        .. Of("series_fill_backward", 1, type => [Dynamic, type], args => Carried(args, backward: true)),
        .. NumberTypes.SelectMany(constant => Of("series_fill_const", 1, type => [Dynamic, constant, type], Constant)),
        .. NumberTypes.SelectMany(constant => Of("series_fill_linear", 1, type => [Dynamic, type, KqlType.Bool, constant], Linear)),
    ];

    private static IEnumerable<ScalarFunction> Of(string name, int required, Func<KqlType, KqlType[]> parameters, Func<object?[], object?> function) =>
        NumberTypes.Select(type => SeriesDefine.Of(name, Dynamic, required, parameters(type), args => args[0] is DynamicValue { Items: not null } ? function(args) : null));

    private static bool[] Missing(IReadOnlyList<DynamicValue?> items, object? placeholder)
    {
        var sought = Numbers.Of(DynamicValue.FromScalar(placeholder));
        return [.. items.Select(item => sought is null ? item is null : Numbers.Of(item) is { } number && number.Equals(sought.Value))];
    }

    private static DynamicValue Carried(object?[] args, bool backward)
    {
        var items = ArrayFunctions.List(args[0]) ?? [];
        var missing = Missing(items, args.Optional(1, null));
        var filled = items.ToArray();
        for (var i = 1; i < filled.Length; i++)
        {
            var (at, before) = backward ? (filled.Length - 1 - i, filled.Length - i) : (i, i - 1);
            filled[at] = missing[at] ? filled[before] : items[at];
        }

        return DynamicValue.FromItems(filled);
    }

    private static DynamicValue Constant(object?[] args)
    {
        var items = ArrayFunctions.List(args[0]) ?? [];
        var missing = Missing(items, args.Optional(2, null));
        var constant = DynamicValue.FromScalar(args.Optional(1, 0.0));
        return Items(items.Select((item, i) => missing[i] ? constant : item));
    }

    private static DynamicValue Linear(object?[] args)
    {
        var items = ArrayFunctions.List(args[0]) ?? [];
        var missing = Missing(items, args.Optional(1, null));
        var known = Enumerable.Range(0, items.Count).Where(i => !missing[i]).ToArray();
        if (known.Length == 0)
        {
            return Items(items.Select(item => args.Optional(3, 0.0) is { } constant ? DynamicValue.FromScalar(constant) : item));
        }

        var filled = items.ToArray();
        for (var k = 0; k + 1 < known.Length; k++)
        {
            Between(filled, known[k], known[k + 1]);
        }

        if (args.Optional(2, true) is true)
        {
            Array.Fill(filled, filled[known[0]], 0, known[0]);
            Array.Fill(filled, filled[known[^1]], known[^1], filled.Length - known[^1]);
        }

        return DynamicValue.FromItems(filled);
    }

    // Between two whole numbers the values are whole, without their fraction.
    private static void Between(DynamicValue?[] filled, int from, int to)
    {
        if (Numbers.Of(filled[from]) is not { } first || Numbers.Of(filled[to]) is not { } last)
        {
            return;
        }

        var whole = filled[from]?.Raw is long && filled[to]?.Raw is long;
        for (var i = from + 1; i < to; i++)
        {
            var value = first + ((last - first) * (i - from) / (to - from));
            filled[i] = DynamicValue.FromScalar(whole ? (long)value : (object)value);
        }
    }
}
