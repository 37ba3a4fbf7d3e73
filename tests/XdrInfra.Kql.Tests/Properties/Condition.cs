namespace XdrInfra.Kql.Tests.Properties;

/// <summary>A condition as text, and what it says about a row: true, false or null.</summary>
internal sealed record Condition(string Text, Func<object?[], bool?> Holds)
{
    private static readonly KqlType[] Ordered = [KqlType.Int, KqlType.Long, KqlType.Real, KqlType.Decimal, KqlType.DateTime, KqlType.TimeSpan];

    private static readonly int Time = RandomTable.Ordinal('t');

    public static Condition Next(Random random, int depth) => (depth == 0 ? random.Next(3, 9) : random.Next(6)) switch
    {
        0 => Not(Next(random, depth - 1)),
        1 => And(Next(random, depth - 1), Next(random, depth - 1)),
        2 => Or(Next(random, depth - 1), Next(random, depth - 1)),
        3 => WithLiteral(random, random.Next(RandomTable.Width - 1)),
        4 => Columns(random),
        5 => Between(random),
        6 => IsNull(random),
        7 => In(random),
        _ => new Condition("b", row => (bool?)row[RandomTable.Ordinal('b')]),
    };

    /// <summary>Up to three comparisons with the time of the row, by which chunks may be left out.</summary>
    public static Condition NextOfTime(Random random) =>
        Enumerable.Range(0, random.Next(3)).Aggregate(WithLiteral(random, Time), (condition, _) => And(condition, WithLiteral(random, Time)));

    private static Condition Not(Condition of) => new($"not({of.Text})", row => !of.Holds(row));

    private static Condition And(Condition left, Condition right) => new($"({left.Text} and {right.Text})", row => left.Holds(row) & right.Holds(row));

    private static Condition Or(Condition left, Condition right) => new($"({left.Text} or {right.Text})", row => left.Holds(row) | right.Holds(row));

    private static Condition WithLiteral(Random random, int column)
    {
        var (symbol, literal) = (Symbol(random, column), RandomValues.Next(random, RandomTable.Type(column)));
        return random.Next(2) == 0
            ? new Condition($"{RandomTable.Name(column)} {symbol} {literal.Literal}", row => Comparing.Test(symbol, row[column], literal.Value))
            : new Condition($"{literal.Literal} {symbol} {RandomTable.Name(column)}", row => Comparing.Test(symbol, literal.Value, row[column]));
    }

    // Two numeric columns are brought to the wider type.
    private static Condition Columns(Random random)
    {
        var (left, right) = (Column(random, "inr"), Column(random, "inr"));
        var (from, to) = (RandomTable.Ordinal(left), RandomTable.Ordinal(right));
        var symbol = Symbol(random, from);
        return new Condition($"{left} {symbol} {right}", row => Comparing.Test(symbol, row[from], row[to]));
    }

    private static Condition Between(Random random)
    {
        var column = RandomTable.Ordinal(Column(random, "inrmtu"));
        var (low, high) = (RandomValues.Next(random, RandomTable.Type(column)), RandomValues.Next(random, RandomTable.Type(column)));
        return new Condition(
            $"{RandomTable.Name(column)} between ({low.Literal} .. {high.Literal})",
            row => Comparing.Test(">=", row[column], low.Value) & Comparing.Test("<=", row[column], high.Value));
    }

    private static Condition IsNull(Random random)
    {
        var column = random.Next(RandomTable.Width);
        var negated = random.Next(2) == 0;
        return new Condition($"{(negated ? "isnotnull" : "isnull")}({RandomTable.Name(column)})", row => row[column] is null != negated);
    }

    private static Condition In(Random random)
    {
        var column = RandomTable.Ordinal(Column(random, "insg"));
        var values = Enumerable.Range(0, 3).Select(_ => RandomValues.Next(random, RandomTable.Type(column))).Where(value => value.Value is not null).DefaultIfEmpty(new Sample("no", "'no'")).ToList();
        var negated = random.Next(2) == 0;
        return new Condition(
            $"{RandomTable.Name(column)} {(negated ? "!in" : "in")} ({string.Join(", ", values.Select(value => value.Literal))})",
            row => values.Exists(value => Equals(value.Value, row[column])) != negated);
    }

    private static char Column(Random random, string names) => names[random.Next(names.Length)];

    private static string Symbol(Random random, int column) =>
        RandomValues.Pick(random, Ordered.Contains(RandomTable.Type(column)) ? ["==", "!=", "<", "<=", ">", ">="] : new[] { "==", "!=" });
}
