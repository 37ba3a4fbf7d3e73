using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Functions;

/// <summary>The moment of the query, and those before and after it. Nearly every query has one of these and none of the other functions of dates.</summary>
// https://learn.microsoft.com/kusto/query/now-function
// https://learn.microsoft.com/kusto/query/ago-function
internal static class MomentFunctions
{
    public static IEnumerable<ScalarFunction> All => [Define.Nothing("now", run => run.Now), FromNow("now", 1), FromNow("ago", -1)];

    private static ScalarFunction FromNow(string name, int sign) =>
        new(name, [new Overload([KqlType.TimeSpan], KqlType.DateTime, (args, _, run) => Kernel.MapNullable((Column<TimeSpan>)args[0], offset => Arithmetic.Moment(run.Now, sign * offset.Ticks), run))]);
}
