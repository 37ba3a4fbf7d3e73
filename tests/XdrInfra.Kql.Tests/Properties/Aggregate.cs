using System.Globalization;

namespace XdrInfra.Kql.Tests.Properties;

/// <summary>An aggregate as text, and its value over the rows of one group. Nulls are left out of all but <c>count()</c>.</summary>
// https://learn.microsoft.com/kusto/query/aggregation-functions
internal sealed record Aggregate(string Text, Func<IReadOnlyList<object?[]>, object?> Of)
{
    public static Aggregate Next(Random random) => random.Next(7) switch
    {
        0 => new("count()", rows => (long)rows.Count),
        1 => CountIf(Condition.Next(random, 2)),
        2 => Over("sum", random, "inrmu", Sum),
        3 => Over("min", random, "inmtu", (values, _) => values.Min()),
        4 => Over("max", random, "inmtu", (values, _) => values.Max()),
        5 => Over("dcount", random, "binstug", (values, _) => (long)values.Distinct().Count()),
        _ => Over("avg", random, "inr", (values, _) => values.Count == 0 ? double.NaN : values.Sum(Real) / values.Count),
    };

    private static Aggregate CountIf(Condition condition) =>
        new($"countif({condition.Text})", rows => (long)rows.Count(row => condition.Holds(row) == true));

    private static Aggregate Over(string name, Random random, string columns, Func<List<object>, KqlType, object?> of)
    {
        var column = RandomTable.Ordinal(columns[random.Next(columns.Length)]);
        return new($"{name}({RandomTable.Name(column)})", rows => of([.. rows.Select(row => row[column]).OfType<object>()], RandomTable.Type(column)));
    }

    private static object Sum(List<object> values, KqlType type) => type switch
    {
        KqlType.Real => values.Sum(Real),
        KqlType.Decimal => values.Sum(value => (decimal)value),
        KqlType.TimeSpan => new TimeSpan(values.Sum(value => ((TimeSpan)value).Ticks)),
        _ => values.Sum(value => Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    private static double Real(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
