using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Operators that look at one row after the other. Each writes itself, changes the rows, and gives null where the columns do not allow it.</summary>
internal sealed class RowOperators(Dice dice, QueryNames names, QueryRows rows)
{
    private readonly Expressions _say = new(dice, names, rows);

    public IReadOnlyList<Func<string?>> All =>
    [
        Where, Where, Extend, Extend, Project, Away, Rename, Keep, Reorder, Take, Sort, Top, Serialize, Sample, Parse, ParseKv, As,
    ];

    public string Where() => $"{dice.OneOf("where", "where", "filter")} {_say.Of(KqlType.Bool)}";

    public string Extend()
    {
        var added = Enumerable.Range(0, dice.Next(3) + 1).Select(_ => (Name: dice.OneIn(5) && rows.Columns.Count > 0 ? dice.OneOf(rows.Columns).Name : names.Fresh(), Type: _say.AnyType())).DistinctBy(column => column.Name).ToList();
        var text = $"extend {string.Join(", ", added.Select(column => $"{column.Name} = {_say.Of(column.Type)}"))}";
        added.ForEach(column => rows.Set(column.Name, column.Type));
        return text;
    }

    private string? Project()
    {
        if (rows.Columns.Count == 0)
        {
            return null;
        }

        var (kept, added) = (dice.Some(rows.Columns, 5), new ColumnSchema(names.Fresh(), _say.AnyType()));
        var text = $"project {string.Join(", ", kept.Select(column => column.Name).Append($"{added.Name} = {_say.Of(added.Type)}"))}";
        var ordered = rows.IsOrdered;
        rows.Become([.. kept, added]);
        rows.IsOrdered = ordered;
        return text;
    }

    private string? Away()
    {
        if (rows.Columns.Count < 3)
        {
            return null;
        }

        var away = dice.Some(rows.Columns, 2);
        away.ToList().ForEach(column => rows.Columns.Remove(column));
        return $"project-away {string.Join(", ", away.Select(column => column.Name))}";
    }

    private string? Rename()
    {
        if (rows.Columns.Count == 0)
        {
            return null;
        }

        var (from, to) = (dice.OneOf(rows.Columns), names.Fresh());
        rows.Columns[rows.Columns.IndexOf(from)] = new(to, from.Type);
        return $"project-rename {to} = {from.Name}";
    }

    private string? Keep()
    {
        if (rows.Columns.Count == 0)
        {
            return null;
        }

        var kept = dice.Some(rows.Columns, 6);
        rows.Columns.RemoveAll(column => !kept.Contains(column));
        return $"project-keep {string.Join(", ", kept.Select(column => column.Name))}";
    }

    private string? Reorder() => rows.Columns.Count < 4 ? null
        : $"project-reorder {string.Join(", ", dice.Some(rows.Columns, 3).Select(column => column.Name))}{dice.OneOf("", ", *", ", * asc", ", * desc", ", * granny-asc")}";

    private string Take() => $"{dice.OneOf("take", "limit")} {dice.Next(20)}";

    private string? Sort()
    {
        if (rows.Keys.Count == 0)
        {
            return null;
        }

        rows.IsOrdered = true;
        return $"{dice.OneOf("sort", "order")} by {string.Join(", ", dice.Some(rows.Keys, 3).Select(column => column.Name + dice.OneOf("", " asc", " desc", " asc nulls last", " nulls first")))}";
    }

    private string? Top()
    {
        if (rows.Keys.Count == 0)
        {
            return null;
        }

        rows.IsOrdered = true;
        return $"top {dice.OneOf("1", "3", "1000000")} by {dice.OneOf(rows.Keys).Name}{dice.OneOf("", " asc", " desc nulls last")}";
    }

    private string Serialize()
    {
        rows.IsOrdered = true;
        var added = new ColumnSchema(names.Fresh(), _say.AnyType());
        var text = $"serialize {added.Name} = {_say.Of(added.Type)}";
        rows.Set(added.Name, added.Type);
        return text;
    }

    private string Sample()
    {
        rows.IsOrdered = false;
        return $"sample {dice.Next(5)}";
    }

    private string? Parse()
    {
        if (rows.Of(KqlType.String) is not { Count: > 0 } texts)
        {
            return null;
        }

        var (source, first, second) = (dice.OneOf(texts).Name, names.Fresh(), names.Fresh());
        rows.Set(first, KqlType.Long);
        rows.Set(second, KqlType.String);
        return $"{dice.OneOf("parse", "parse-where")} {dice.OneOf("", "kind=simple ", "kind=relaxed ")}{source} with {dice.OneOf($"* 'a=' {first}:long ';' {second}", $"{second}:string '=' {first}:long", $"'https://' {second} '/' {first}:long *")}";
    }

    private string? ParseKv()
    {
        if (rows.Of(KqlType.String) is not { Count: > 0 } texts)
        {
            return null;
        }

        var (first, second) = (names.Fresh(), names.Fresh());
        rows.Set(first, KqlType.Long);
        rows.Set(second, KqlType.String);
        return $"parse-kv {dice.OneOf(texts).Name} as ({first}:long, {second}:string) with (pair_delimiter={dice.OneOf("';'", "','")}, kv_delimiter='=')";
    }

    private string As() => $"as {names.Fresh()}";
}
