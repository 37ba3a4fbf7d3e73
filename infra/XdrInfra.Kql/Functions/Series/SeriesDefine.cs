using XdrInfra.Kql.Evaluation;
using static XdrInfra.Kql.Functions.DynamicFunctions;

namespace XdrInfra.Kql.Functions.Series;

/// <summary>Functions over arrays of numbers, row by row.</summary>
internal static class SeriesDefine
{
    public static ScalarFunction Of(string name, KqlType result, int required, IReadOnlyList<KqlType> parameters, Func<object?[], object?> function, bool repeats = false) =>
        Long(name, result, required, parameters, (args, _) => function(args), repeats);

    /// <summary>A function that may take long on one row, so that it looks itself whether the query was cancelled.</summary>
    public static ScalarFunction Long(string name, KqlType result, int required, IReadOnlyList<KqlType> parameters, Func<object?[], Run, object?> function, bool repeats = false) =>
        Define.BoxedInRun(name, result, required, parameters, function, repeats);

    /// <summary>A function with several columns, written <c>name:type name:type</c>; null makes all of them null.</summary>
    public static ScalarFunction Tuple(string name, string outputs, int required, IReadOnlyList<KqlType> parameters, Func<object?[], IReadOnlyList<object?>?> function, bool repeats = false)
    {
        var single = Of(name, KqlType.Dynamic, required, parameters, args => function(args) is { } values ? Items(values.Select(DynamicValue.FromScalar)) : null, repeats);
        return single with { Overloads = [.. single.Overloads.Select(overload => overload with { Outputs = Columns(outputs) })] };
    }

    /// <summary>The argument at this place, or the default when it is not given.</summary>
    public static object? Optional(this object?[] args, int at, object? otherwise) => at < args.Length ? args[at] : otherwise;

    private static ColumnSchema[] Columns(string outputs) =>
        [.. outputs.Split(' ').Select(output => output.Split(':')).Select(parts => new ColumnSchema(parts[0], KqlTypes.Parse(parts[1]) ?? KqlType.Dynamic))];
}
