using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.Define;
using static XdrInfra.Kql.Functions.DynamicFunctions;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions of arrays and of sets.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#dynamicarray-functions
internal static class ArrayFunctions
{
    private const KqlType Dynamic = KqlType.Dynamic;
    private const KqlType Any = KqlType.Unknown;
    private const KqlType Long = KqlType.Long;
    private const KqlType Text = KqlType.String;

    public static IEnumerable<ScalarFunction> All =>
    [
        .. Named(["array_length", "arraylength"], name => Boxed(name, Long, 1, [Dynamic], args => List(args[0])?.Count is { } count ? (long)count : null)),
        Boxed("array_concat", Dynamic, 1, [Dynamic], args => Items(args.SelectMany(arg => List(arg) ?? [])), repeats: true),
        Boxed("array_index_of", Long, 2, [Dynamic, Any, Long, Long, Long], args => List(args[0]) is { } list ? IndexOf(list, args) : null),
        Boxed("array_reverse", Dynamic, 1, [Dynamic], args => List(args[0]) is { } list ? Items(list.Reverse()) : null),
        Boxed("array_slice", Dynamic, 3, [Dynamic, Long, Long], args => args is [DynamicValue { Items: { } list }, long from, long to] ? Slice(list, from, to) : null),
        Boxed("array_split", Dynamic, 2, [Dynamic, Any], args => List(args[0]) is { } list ? Split(list, args[1]) : null),
        Boxed("array_sum", KqlType.Real, 1, [Dynamic], args => List(args[0]) is { } list && list.All(IsNumber) ? list.Sum(item => Conversion.ToReal(item!.Raw)) : null),   // a number is not null
        .. Named(["array_iff", "array_iif"], name => Boxed(name, Dynamic, 3, [Dynamic, Any, Any], Choose)),
        Boxed("array_rotate_left", Dynamic, 2, [Dynamic, Long], args => args is [DynamicValue { Items: { Count: > 0 } list }, long by] ? Rotate(list, by) : args[0]),
        Boxed("array_rotate_right", Dynamic, 2, [Dynamic, Long], args => args is [DynamicValue { Items: { Count: > 0 } list }, long by] ? Rotate(list, -by) : args[0]),
        Boxed("array_shift_left", Dynamic, 2, [Dynamic, Long, Any], args => args is [DynamicValue { Items: { } list }, long by, ..] ? Shift(list, by, args) : null),
        Boxed("array_shift_right", Dynamic, 2, [Dynamic, Long, Any], args => args is [DynamicValue { Items: { } list }, long by, ..] ? Shift(list, -by, args) : null),
        Boxed("strcat_array", Text, 2, [Dynamic, Text], args => List(args[0]) is { } list ? StringFunctions.Joined((string)args[1]!, [.. list.Select(item => item?.ToString() ?? string.Empty)]) : null),   // a string is never null
        Boxed("array_strcat", Text, 2, [Dynamic, Text], args => List(args[0]) is { } list ? StringFunctions.Joined((string)args[1]!, [.. list.Select(item => item?.ToString() ?? string.Empty)]) : null),   // likewise
        Boxed("repeat", Dynamic, 2, [Any, Long], args => args[1] is long count and >= 0 and <= 1_000_000 ? Items(Enumerable.Repeat(DynamicValue.FromScalar(args[0]), (int)count)) : null),
        BoxedInRun("range", Dynamic, 2, [Any, Any, Any], ArrayRange.Of),
        Boxed("zip", Dynamic, 2, [Dynamic], Zip, repeats: true),
        Boxed("set_union", Dynamic, 2, [Dynamic], args => Items(args.SelectMany(arg => List(arg) ?? []).Distinct()), repeats: true),
        Boxed("set_intersect", Dynamic, 2, [Dynamic], args => Items(args.Skip(1).Aggregate(Distinct(args[0]), (left, right) => left.Intersect(Distinct(right)))), repeats: true),
        Boxed("set_difference", Dynamic, 2, [Dynamic], args => Items(args.Skip(1).Aggregate(Distinct(args[0]), (left, right) => left.Except(Distinct(right)))), repeats: true),
        Boxed("set_equals", KqlType.Bool, 2, [Dynamic, Dynamic], args => Distinct(args[0]).ToHashSet().SetEquals(Distinct(args[1]))),
        BoxedInRun("set_has_element", KqlType.Bool, 2, [Dynamic, Any], (args, run) => List(args[0]) is { } list ? Contains(list, args[1], run) : null),
        Boxed("jaccard_index", KqlType.Real, 2, [Dynamic, Dynamic], args => Distinct(args[0]).Union(Distinct(args[1])).Count() is var all and > 0 ? Distinct(args[0]).Intersect(Distinct(args[1])).Count() / (double)all : double.NaN),
        .. ArraySort.All,
    ];

    // Two dynamic values are compared as long as so many numbers are multiplied.
    private const long LookSteps = 20;

    public static IReadOnlyList<DynamicValue?>? List(object? value) => (value as DynamicValue)?.Items;

    private static bool Contains(IReadOnlyList<DynamicValue?> list, object? value, Run run)
    {
        run.Compute(list.Count * LookSteps);
        return list.Contains(DynamicValue.FromScalar(value));
    }

    private static IEnumerable<DynamicValue?> Distinct(object? value) => (List(value) ?? []).Distinct();

    private static object? IndexOf(IReadOnlyList<DynamicValue?> list, object?[] args)
    {
        var wanted = DynamicValue.FromScalar(args[1]);
        var start = args.Length > 2 && args[2] is long given ? given : 0;
        var length = args.Length > 3 && args[3] is long limit ? limit : -1;
        var occurrence = args.Length > 4 && args[4] is long count ? count : 1;
        if (occurrence < 0 || length < -1)
        {
            return null;
        }

        var from = Math.Min(list.Count, start < 0 ? Math.Max(0, list.Count + start) : start);
        var to = length < 0 ? list.Count : from + Math.Min(length, list.Count - from);
        for (var i = from; i < to; i++)
        {
            if (Equals(list[(int)i], wanted) && --occurrence == 0)
            {
                return i;
            }
        }

        return -1L;
    }

    private static bool IsNumber(DynamicValue? item) => item?.Raw is long or double or decimal;

    // Both ends are included; negative ones count from the end.
    private static DynamicValue Slice(IReadOnlyList<DynamicValue?> list, long from, long to)
    {
        var first = Math.Max(0, from < 0 ? list.Count + from : from);
        var last = Math.Min(list.Count - 1, to < 0 ? list.Count + to : to);
        return Items(first > last ? [] : list.Skip((int)first).Take((int)(last - first + 1)));
    }

    private static DynamicValue Split(IReadOnlyList<DynamicValue?> list, object? at)
    {
        var cuts = (at is DynamicValue { Items: { } many } ? many.Select(cut => cut is null ? 0 : Conversion.ToLong(cut.Raw) ?? 0) : [at is null ? 0 : Conversion.ToLong(at) ?? 0])
            .Select(cut => Math.Clamp(cut < 0 ? list.Count + cut : cut, 0, list.Count)).Append(list.Count);
        var parts = new List<DynamicValue?>();
        var from = 0L;
        foreach (var cut in cuts)
        {
            parts.Add(Items(list.Skip((int)from).Take((int)Math.Max(0, cut - from))));
            from = Math.Max(from, cut);
        }

        return DynamicValue.FromItems(parts);
    }

    private static object? Choose(object?[] args) => List(args[0]) is { } conditions
        ? Items(conditions.Select((condition, i) => condition?.Raw is bool or long or double or decimal ? Element(Conversion.ToBool(condition.Raw) == true ? args[1] : args[2], i) : null))
        : null;

    private static DynamicValue? Element(object? value, int at) =>
        List(value) is { } list ? (at < list.Count ? list[at] : null) : DynamicValue.FromScalar(value);

    private static DynamicValue Rotate(IReadOnlyList<DynamicValue?> list, long by)
    {
        var offset = (int)(((by % list.Count) + list.Count) % list.Count);
        return Items(list.Skip(offset).Concat(list.Take(offset)));
    }

    private static DynamicValue Shift(IReadOnlyList<DynamicValue?> list, long by, object?[] args)
    {
        var filler = args.Length > 2 ? DynamicValue.FromScalar(args[2]) : list.Count > 0 && list.All(item => item?.Raw is string) ? DynamicValue.FromScalar(string.Empty) : null;
        return Items(Enumerable.Range(0, list.Count).Select(i => i + by >= 0 && i + by < list.Count ? list[(int)(i + by)] : filler));
    }

    private static object? Zip(object?[] args)
    {
        var lists = args.Select(arg => List(arg) ?? []).ToList();
        return Items(Enumerable.Range(0, lists.Max(list => list.Count)).Select(i => (DynamicValue?)Items(lists.Select(list => i < list.Count ? list[i] : null))));
    }
}
