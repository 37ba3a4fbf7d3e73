using XdrInfra.Kql.Evaluation;

namespace XdrInfra.Kql.Functions;

/// <summary><c>array_sort_asc</c> and <c>array_sort_desc</c> of one array. Nulls come last.</summary>
// https://learn.microsoft.com/kusto/query/array-sort-asc-function
internal static class ArraySort
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Define.Boxed("array_sort_asc", KqlType.Dynamic, 1, [KqlType.Dynamic, KqlType.Bool], args => Sort(args, 1)),
        Define.Boxed("array_sort_desc", KqlType.Dynamic, 1, [KqlType.Dynamic, KqlType.Bool], args => Sort(args, -1)),
    ];

    private static object? Sort(object?[] args, int sign)
    {
        if (ArrayFunctions.List(args[0]) is not { } list)
        {
            return null;
        }

        var nullsFirst = args.Length > 1 && args[1] is false;
        var (nulls, values) = (list.Where(item => item is null), list.OfType<DynamicValue>().ToList());
        values.Sort((left, right) => ValueOrder.Compare(left, right) * sign);
        return DynamicFunctions.Items(nullsFirst ? nulls.Concat(values) : values.Concat(nulls));
    }
}
