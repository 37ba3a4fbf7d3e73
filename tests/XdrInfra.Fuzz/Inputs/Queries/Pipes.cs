using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>A source of rows, and operators after it.</summary>
internal sealed class Pipes(Dice dice, QueryNames names)
{
    private static readonly string[] JoinKinds = ["inner", "innerunique", "leftouter", "rightouter", "fullouter", "leftanti", "rightanti", "leftsemi", "rightsemi"];

    private static readonly string[] LeftOnly = ["leftanti", "leftsemi"];

    private static readonly string[] RightOnly = ["rightanti", "rightsemi"];

    public (string Text, QueryRows Rows) Pipe(int length)
    {
        var (text, rows) = Source(length);
        for (var left = dice.Next(length + 1); left > 0 && !rows.IsOpen; left--)
        {
            text += $" | {Operator(rows, length)}";
        }

        return (text, rows);
    }

    private (string Text, QueryRows Rows) Source(int length) => dice.Next(16) switch
    {
        0 => Range(),
        1 => Print(),
        2 => ("datatable(c1:string, c2:long, c3:dynamic) ['a', 1, dynamic([1]), '', long(null), dynamic(null)]", new([new("c1", KqlType.String), new("c2", KqlType.Long), new("c3", KqlType.Dynamic)])),
        3 when length > 1 => Union(),
        4 => Find(),
        _ => Table(),
    };

    private (string Text, QueryRows Rows) Table()
    {
        var (text, columns) = dice.OneOf(names.Tables);
        return (text, new(columns));
    }

    private (string Text, QueryRows Rows) Range()
    {
        var name = names.Fresh();
        return dice.OneIn(2)
            ? ($"range {name} from 1 to {dice.OneOf("3", "10", "0")} step {dice.OneOf("1", "2")}", new([new(name, KqlType.Long)]) { IsOrdered = true })
            : ($"range {name} from ago({dice.OneOf("1d", "3h")}) to now() step 1h", new([new(name, KqlType.DateTime)]) { IsOrdered = true });
    }

    private (string Text, QueryRows Rows) Print()
    {
        var say = new Expressions(dice, names, new([]));
        var made = Enumerable.Range(0, dice.Next(3) + 1).Select(_ => new ColumnSchema(names.Fresh(), say.AnyType())).ToList();
        return ($"print {string.Join(", ", made.Select(column => $"{column.Name} = {say.Of(column.Type)}"))}", new(made));
    }

    // A name with two types splits into two columns, so that only names of one type are certain.
    private (string Text, QueryRows Rows) Union()
    {
        var legs = Enumerable.Range(0, 2).Select(_ => Pipe(1)).ToList();
        if (legs.Any(leg => leg.Rows.IsOpen))
        {
            return Table();
        }

        var columns = legs.SelectMany(leg => leg.Rows.Columns).GroupBy(column => column.Name).Where(group => group.Select(column => column.Type).Distinct().Count() == 1).Select(group => group.First());
        return ($"union {dice.OneOf("", "kind=outer ", "isfuzzy=true ", $"withsource={names.Fresh()} ")}{string.Join(", ", legs.Select(leg => $"({leg.Text})"))}", new(columns));
    }

    private (string Text, QueryRows Rows) Find()
    {
        var (text, columns) = Table();
        var key = columns.Columns.FirstOrDefault(column => column.Type == KqlType.String);
        return key is null || text.Contains('(') ? (text, columns)
            : dice.OneIn(2) ? ($"find in ({text}) where {key.Name} {dice.OneOf("has", "contains", "!=")} 'a' project {key.Name}", new([key]) { IsOrdered = false })
            : ($"search in ({text}) {dice.OneOf("'alpha'", $"{key.Name}:'a*'", "* has 'x'")} | project {key.Name}", new([key]));
    }

    private string Operator(QueryRows rows, int length)
    {
        var single = new RowOperators(dice, names, rows);
        IReadOnlyList<Func<string?>> all = [.. single.All, .. new GroupOperators(dice, names, rows).All, .. length > 1 ? new[] { () => Join(rows), () => Join(rows), () => Lookup(rows), () => Union(rows), () => Invoke(rows) } : []];
        return dice.OneOf(all)() ?? single.Extend();
    }

    private string? Join(QueryRows rows)
    {
        var (text, right) = Pipe(1);
        if (right.IsOpen || Shared(rows, right) is not { } key)
        {
            return null;
        }

        var kind = dice.OneOf(JoinKinds);
        IEnumerable<ColumnSchema> columns = RightOnly.Contains(kind) ? right.Columns : LeftOnly.Contains(kind) ? rows.Columns : Both(rows, right);
        rows.Become(columns.ToList());
        return $"join kind={kind} ({text}) on {(key.Left == key.Right ? key.Left : $"$left.{key.Left} == $right.{key.Right}")}";
    }

    private string? Lookup(QueryRows rows)
    {
        var (text, right) = Pipe(1);
        if (right.IsOpen || Shared(rows, right) is not { } key)
        {
            return null;
        }

        right.Columns.RemoveAll(column => column.Name == key.Right);
        rows.Become(Both(rows, right).ToList());
        return $"lookup kind={dice.OneOf("leftouter", "inner")} ({text}) on {(key.Left == key.Right ? key.Left : $"$left.{key.Left} == $right.{key.Right}")}";
    }

    private string? Union(QueryRows rows)
    {
        var (text, right) = Pipe(1);
        if (right.IsOpen)
        {
            return null;
        }

        rows.Become(rows.Columns.Where(column => right.Columns.All(other => other.Name != column.Name || other.Type == column.Type)).ToList());
        return $"union {dice.OneOf("", "kind=outer ")}({text})";
    }

    private string? Invoke(QueryRows rows)
    {
        if (names.Invoked.Where(function => rows.Columns.Contains(function.Needs)).ToList() is not { Count: > 0 } fitting)
        {
            return null;
        }

        var (text, _, adds) = dice.OneOf(fitting);
        rows.Set(adds.Name, adds.Type);
        rows.IsOrdered = false;
        return $"invoke {text}";
    }

    // What the right side adds under names of its own: those that both have get a number.
    private static IEnumerable<ColumnSchema> Both(QueryRows left, QueryRows right) =>
        left.Columns.Concat(right.Columns.Where(column => left.Columns.All(other => other.Name != column.Name)));

    private (string Left, string Right)? Shared(QueryRows left, QueryRows right)
    {
        var pairs = left.Keys.SelectMany(one => right.Keys.Where(other => other.Type == one.Type && one.Type is not (KqlType.Real or KqlType.Decimal)).Select(other => (one.Name, other.Name))).ToList();
        return pairs.Count == 0 ? null : dice.OneOf(pairs);
    }
}
