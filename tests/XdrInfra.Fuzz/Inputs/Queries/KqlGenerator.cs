using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Whole queries that fit the tables they are made for, with every operator and function that the engine runs.</summary>
/// <param name="random">Decides everything: the same numbers give the same query.</param>
/// <param name="tables">What the queries read.</param>
/// <param name="slips">How often something is written that does not fit, from 0 to 1.</param>
/// <param name="isWide">Every function and plugin is wanted, those too whose arguments Microsoft's parser takes in few forms only.</param>
internal sealed class KqlGenerator(Random random, IReadOnlyList<TableSchema> tables, double slips = 0, bool isWide = false)
{
    private const int Length = 4;

    private readonly Dice _dice = new(random, slips, isWide);

    public string Query()
    {
        var names = new QueryNames(tables);
        var pipes = new Pipes(_dice, names);
        var lets = string.Concat(Enumerable.Range(0, _dice.Next(3)).Select(_ => Let(names, pipes)));
        var (text, rows) = pipes.Pipe(Length);
        return $"{lets}{text}{(_dice.OneIn(10) && !rows.IsOpen ? $" | render {_dice.OneOf("timechart", "table", "barchart with (title='t')")}" : "")}";
    }

    private string Let(QueryNames names, Pipes pipes) => _dice.Next(6) switch
    {
        0 => Rows(names, pipes, ""),
        1 => Rows(names, pipes, "materialize"),
        2 => Function(names, pipes),
        3 => Invoked(names),
        _ => Scalar(names),
    };

    private string Scalar(QueryNames names)
    {
        var say = new Expressions(_dice, names, new([]));
        var made = new ColumnSchema(names.Fresh(), say.AnyType());
        var text = $"let {made.Name} = {say.Of(made.Type)};\n";
        names.Variables.Add(made);
        return text;
    }

    private string Rows(QueryNames names, Pipes pipes, string keep)
    {
        var (text, rows) = pipes.Pipe(2);
        var name = names.Fresh();
        if (rows.IsOpen)
        {
            return "";
        }

        names.Tables.Add((name, rows.Columns));
        return keep.Length > 0 ? $"let {name} = {keep}({text});\n" : $"let {name} = {text};\n";
    }

    private string Function(QueryNames names, Pipes pipes)
    {
        var (name, first, second) = (names.Fresh(), names.Fresh(), names.Fresh());
        names.Variables.AddRange([new(first, KqlType.String), new(second, KqlType.Long)]);
        var (text, rows) = pipes.Pipe(2);
        names.Variables.RemoveRange(names.Variables.Count - 2, 2);
        if (rows.IsOpen)
        {
            return "";
        }

        names.Tables.Add(($"{name}('a'{_dice.OneOf("", ", 5")})", rows.Columns));
        return $"let {name} = ({first}:string, {second}:long = 3) {{ {text} }};\n";
    }

    private string Invoked(QueryNames names)
    {
        var (name, rows, added) = (names.Fresh(), names.Fresh(), names.Fresh());
        if (_dice.OneOf(tables).Columns.FirstOrDefault(column => column.Type == KqlType.Long) is not { } needed)
        {
            return "";
        }

        names.Invoked.Add(($"{name}()", needed, new(added, KqlType.Long)));
        return $"let {name} = ({rows}:({needed.Name}:long)) {{ {rows} | extend {added} = {needed.Name} * 2 }};\n";
    }
}
