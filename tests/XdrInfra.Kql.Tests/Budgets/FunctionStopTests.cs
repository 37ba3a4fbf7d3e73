using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Budgets;

/// <summary>Each function asks every few rows whether to go on: a batch may have very many of them, and each a long value.</summary>
public sealed class FunctionStopTests
{
    private const int Rows = 2048;

    // The clock is looked at every 16 times, and the functions ask every 16 rows.
    private const int LeastLooks = Rows / 16 / 16;

    public static TheoryData<string> Names =>
        [.. FunctionRegistry.Names.Concat(StringOperators.All.Select(function => function.Name)).Distinct().Where(name => FunctionRegistry.Find(name) is not null).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Asks_every_few_rows(string name)
    {
        foreach (var form in FunctionRegistry.Find(name)!.Overloads.Where(form => form.Parameters.Count > 0))   // the names are those of the registry
        {
            var clock = new CountingClock();
            var run = new Run(new TestDatabase([]), new QueryOptions(Kql.Now) { Clock = clock }, CancellationToken.None);
            Column[] arguments = [.. Enumerable.Range(0, Math.Max(form.Required, form.Parameters.Count)).Select(i => Arguments(form.ParameterAt(i)))];
            try
            {
                if (arguments.Contains(form.Evaluate(arguments, Rows, run)))
                {
                    continue;   // handed back as it is
                }
            }
            catch (QueryLimitException)
            {
                continue;   // refused for what these values are
            }

            clock.Looks.ShouldBeGreaterThanOrEqualTo(LeastLooks, $"{name}({string.Join(", ", form.Parameters)})");
        }
    }

    private static Column Arguments(KqlType type)
    {
        var appender = ColumnFactory.Appender(type == KqlType.Unknown ? KqlType.Long : type);
        for (var row = 0; row < Rows; row++)
        {
            appender.AppendBoxed(Argument(type, row));
        }

        return appender.Snapshot(Rows);
    }

    private static object Argument(KqlType type, int row) => type switch
    {
        KqlType.Bool => row % 2 == 0,
        KqlType.DateTime => Kql.Now.AddMinutes(-row),
        KqlType.Decimal => (decimal)row,
        KqlType.Dynamic => DynamicValue.FromJson($"[{row},{row + 1},{row + 2}]")!,   // an array is never null
        KqlType.Guid => new Guid(row, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]),
        KqlType.Int => row % 10,
        KqlType.Real => row / 7.0,
        KqlType.String => $"10.0.{row % 256}.{row / 256}",
        KqlType.TimeSpan => TimeSpan.FromMinutes(row + 1),
        _ => (long)(row % 10),
    };
}
