using System.Numerics;
using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary>The sorting for <see cref="ArraySortFunction"/>: the first array is sorted and the others follow it. Several arrays come back as one array of them.</summary>
// https://learn.microsoft.com/kusto/query/array-sort-asc-function
internal static class ArraySort
{
    private const int MostArrays = 8;

    // To compare two dynamic values takes as long as so many multiplications.
    private const long ComparisonSteps = 50;

    public static IEnumerable<ScalarFunction> All => [.. Overloads("array_sort_asc:arrays", 1), .. Overloads("array_sort_desc:arrays", -1)];

    private static IEnumerable<ScalarFunction> Overloads(string name, int sign) =>
        Enumerable.Range(1, MostArrays).SelectMany(count => (IEnumerable<ScalarFunction>)
        [
            Define.BoxedInRun(name, KqlType.Dynamic, count, [.. Enumerable.Repeat(KqlType.Dynamic, count)], (args, run) => Sort(args, args, sign, run)),
            Define.BoxedInRun(name, KqlType.Dynamic, count + 1, [.. Enumerable.Repeat(KqlType.Dynamic, count), KqlType.Bool], (args, run) => Sort(args[..^1], args, sign, run)),
        ]);

    private static DynamicValue? Sort(object?[] arrays, object?[] args, int sign, Run run)
    {
        if (ArrayFunctions.List(arrays[0]) is not { } first)
        {
            return null;
        }

        run.Compute(ComparisonSteps * first.Count * BitOperations.Log2((uint)first.Count + 1));
        var nullsFirst = args[^1] is false;
        var order = Enumerable.Range(0, first.Count)
            .OrderBy(at => first[at] is null != nullsFirst)
            .ThenBy(at => Rank(first[at]))
            .ThenBy(at => first[at], Comparer<DynamicValue?>.Create((left, right) => ValueOrder.Compare(left, right) * sign)).ToList();
        return arrays.Length == 1 ? Ordered(first, order) : DynamicFunctions.Items(arrays.Select(array => ArrayFunctions.List(array) is { } list ? Ordered(list, order) : null));
    }

    // An array of another length has no order to follow.
    private static DynamicValue? Ordered(IReadOnlyList<DynamicValue?> list, List<int> order) =>
        list.Count == order.Count ? DynamicFunctions.Items(order.Select(at => list[at])) : null;

    private static int Rank(DynamicValue? value) => value?.Raw switch
    {
        long or double or decimal or DateTime or TimeSpan => 0,
        string => 1,
        Guid => 2,
        _ => 3,
    };
}
