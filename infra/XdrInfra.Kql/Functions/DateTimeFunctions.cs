using static XdrInfra.Kql.Functions.Define;

namespace XdrInfra.Kql.Functions;

/// <summary>Dates: the moment of the query, and the parts and edges of a date.</summary>
// https://learn.microsoft.com/kusto/query/scalar-functions#datetimetimespan-functions
internal static class DateTimeFunctions
{
    public static IEnumerable<ScalarFunction> All =>
    [
        Nothing("now", run => run.Now),
        new("now", [new Overload([KqlType.TimeSpan], KqlType.DateTime, (args, rows, run) => Evaluation.Kernel.MapNullable((Storage.Column<TimeSpan>)args[0], offset => Arithmetic.Moment(run.Now, offset.Ticks)))]),
        new("ago", [new Overload([KqlType.TimeSpan], KqlType.DateTime, (args, rows, run) => Evaluation.Kernel.MapNullable((Storage.Column<TimeSpan>)args[0], offset => Arithmetic.Moment(run.Now, -offset.Ticks)))]),
    ];
}
