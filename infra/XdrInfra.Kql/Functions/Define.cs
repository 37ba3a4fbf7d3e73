using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions;

/// <summary>Functions from lambdas over typed values. A null of a value type makes the result null without a call.</summary>
internal static class Define
{
    public static ScalarFunction Nothing<TResult>(string name, Func<Run, TResult> function) =>
        new(name, [new Overload([], KqlTypes.Of<TResult>(), (_, rows, run) => Column<TResult>.Same(function(run), rows))]);

    public static ScalarFunction Of<T, TResult>(string name, Func<T, TResult> function) =>
        new(name, [new Overload([KqlTypes.Of<T>()], KqlTypes.Of<TResult>(), (args, _, run) => Kernel.Map((Column<T>)args[0], function, run))]);

    public static ScalarFunction Of<T1, T2, TResult>(string name, Func<T1, T2, TResult> function) =>
        new(name, [new Overload([KqlTypes.Of<T1>(), KqlTypes.Of<T2>()], KqlTypes.Of<TResult>(), (args, _, run) => Kernel.Map((Column<T1>)args[0], (Column<T2>)args[1], function, run))]);

    public static ScalarFunction Nullable<T, TResult>(string name, Func<T, TResult?> function)
        where TResult : struct =>
        new(name, [new Overload([KqlTypes.Of<T>()], KqlTypes.Of<TResult>(), (args, _, run) => Kernel.MapNullable((Column<T>)args[0], function, run))]);

    public static ScalarFunction Nullable<T1, T2, TResult>(string name, Func<T1, T2, TResult?> function)
        where TResult : struct =>
        new(name, [new Overload([KqlTypes.Of<T1>(), KqlTypes.Of<T2>()], KqlTypes.Of<TResult>(), (args, _, run) => Kernel.MapNullable((Column<T1>)args[0], (Column<T2>)args[1], function, run))]);

    /// <summary>Row by row over boxed values, for functions with many or optional arguments: a null result is null.</summary>
    public static ScalarFunction Boxed(string name, KqlType result, int required, IReadOnlyList<KqlType> parameters, Func<object?[], object?> function, bool repeats = false) =>
        new(name, [new Overload(parameters, result, (args, rows, run) => BoxedRows(args, rows, result, function, run)) { Required = required, Repeats = repeats }]);

    /// <summary>As <see cref="Boxed"/>, for functions that need the run, such as those with regular expressions.</summary>
    public static ScalarFunction BoxedInRun(string name, KqlType result, int required, IReadOnlyList<KqlType> parameters, Func<object?[], Run, object?> function, bool repeats = false) =>
        new(name, [new Overload(parameters, result, (args, rows, run) => BoxedRows(args, rows, result, values => function(values, run), run)) { Required = required, Repeats = repeats }]);

    private static Column BoxedRows(Column[] arguments, int rowCount, KqlType result, Func<object?[], object?> function, Run run)
    {
        var appender = ColumnFactory.Appender(result);
        var values = new object?[arguments.Length];
        var made = 0L;
        for (var row = 0; row < rowCount; row++)
        {
            run.Check();
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i].GetValue(row);
            }

            // Before it is appended: that may write it out.
            var value = function(values);
            if (ValueSize.Excess(value) is var excess and > 0)
            {
                run.Expect(made += excess);
            }

            appender.AppendBoxed(value);
        }

        return appender.Snapshot(rowCount);
    }
}
