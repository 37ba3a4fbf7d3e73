using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Inputs.Queries;

/// <summary>Operators that bring rows together or make several of one. Each writes itself, changes the rows, and gives null where the columns do not allow it.</summary>
internal sealed class GroupOperators(Dice dice, QueryNames names, QueryRows rows)
{
    private readonly Expressions _say = new(dice, names, rows);

    public IReadOnlyList<Func<string?>> All =>
    [
        Summarize, Summarize, Summarize, ArgMax, Distinct, Count, MvExpand, MvApply, MakeSeries, Pivot, Unpack, Narrow, GetSchema, TopNested, TopHitters, SampleDistinct, Partition, Scan, Facet, Fork, .. dice.IsWide ? new[] { Several, Plugin, Plugin } : [],
    ];

    public string Summarize()
    {
        var made = Enumerable.Range(0, dice.Next(3) + 1).Select(_ => Made()).ToList();
        var (by, keys) = By();
        var text = $"summarize {string.Join(", ", made.Select(column => $"{column.Name} = {_say.Aggregate(column.Type)}"))}{by}";
        rows.Become([.. keys, .. made]);
        return text;
    }

    private string? ArgMax()
    {
        if (rows.Keys.All(column => column.Type == KqlType.Guid))
        {
            return null;
        }

        var (of, by) = (dice.OneOf(rows.Keys.Where(column => column.Type != KqlType.Guid).ToList()), dice.OneOf(rows.Keys));
        var text = $"summarize {dice.OneOf("arg_max", "arg_min")}({of.Name}, *) by {by.Name}";
        rows.Become([by, .. rows.Columns.Where(column => column != by)]);
        return text;
    }

    private string? Distinct()
    {
        if (rows.Keys.Count == 0)
        {
            return null;
        }

        var kept = dice.Some(rows.Keys, 3);
        rows.Become(kept);
        return $"distinct {string.Join(", ", kept.Select(column => column.Name))}";
    }

    private string Count()
    {
        rows.Become([new("Count", KqlType.Long)]);
        return "count";
    }

    private string? MvExpand()
    {
        if (rows.Of(KqlType.Dynamic) is not { Count: > 0 } bags)
        {
            return null;
        }

        var (of, name, type) = (dice.OneOf(bags).Name, names.Fresh(), dice.OneOf(KqlType.Long, KqlType.String, KqlType.Dynamic, KqlType.Real));
        var text = $"{dice.OneOf("mv-expand", "mvexpand")} {dice.OneOf("", "bagexpansion=array ", "kind=bag ")}{name} = {of} to typeof({type.Name()}){dice.OneOf("", " limit 3")}";
        rows.Set(name, type);
        rows.IsOrdered = false;
        return text;
    }

    private string? MvApply()
    {
        if (rows.Of(KqlType.Dynamic) is not { Count: > 0 } bags)
        {
            return null;
        }

        var (of, name, type, made) = (dice.OneOf(bags).Name, names.Fresh(), dice.OneOf(KqlType.Long, KqlType.String), names.Fresh());
        var inner = new QueryRows([.. rows.Columns, new(name, type)]);
        var say = new Expressions(dice, names, inner);
        var text = $"{(dice.IsWide ? dice.OneOf("mv-apply", "mvapply") : "mv-apply")} {name} = {of} to typeof({type.Name()}) on (where {say.Of(KqlType.Bool)} | summarize {made} = {say.Aggregate(KqlType.Long)})";
        rows.Set(made, KqlType.Long);
        rows.IsOrdered = false;
        return text;
    }

    private string? MakeSeries()
    {
        if (rows.Of(KqlType.DateTime) is not { Count: > 0 } dates)
        {
            return null;
        }

        var (on, name, by) = (dice.OneOf(dates).Name, names.Fresh(), rows.Keys.Where(column => column.Type != KqlType.DateTime).ToList());
        var key = by.Count > 0 && dice.OneIn(2) ? dice.OneOf(by) : null;
        var text = $"make-series {name} = {dice.OneOf("count()", $"countif({_say.Of(KqlType.Bool)})", $"sum({_say.Of(KqlType.Long)})", $"avg({_say.Of(KqlType.Real)})")}{dice.OneOf("", " default = 0")} on {on}"
            + $"{dice.OneOf("", " from ago(2d) to now()", " from datetime(2026-11-01) to datetime(2026-11-20)")} step {dice.OneOf("1h", "1d", "30m")}{(key is null ? "" : " by " + key.Name)}";
        rows.Become([.. key is null ? Array.Empty<ColumnSchema>() : [key], new(name, KqlType.Dynamic), new(on, KqlType.Dynamic)]);
        return text;
    }

    private string? Pivot() => rows.Of(KqlType.String) is { Count: > 0 } texts && rows.Of(KqlType.Dynamic).Count == 0 ? Open($"evaluate pivot({dice.OneOf(texts).Name}, {dice.OneOf("count()", $"sum({_say.Of(KqlType.Long)})")})") : null;

    private string? Unpack() => rows.Of(KqlType.Dynamic) is { Count: > 0 } bags ? Open($"evaluate bag_unpack({dice.OneOf(bags).Name}{dice.OneOf("", ", 'p_'")})") : null;

    private string Narrow()
    {
        rows.Become([new("Row", KqlType.Long), new("Column", KqlType.String), new("Value", KqlType.String)]);
        return "evaluate narrow()";
    }

    private string GetSchema()
    {
        rows.Become([new("ColumnName", KqlType.String), new("ColumnOrdinal", KqlType.Int), new("DataType", KqlType.String), new("ColumnType", KqlType.String)]);
        return "getschema";
    }

    private string? TopNested()
    {
        if (rows.Keys.Count == 0)
        {
            return null;
        }

        var (of, made) = (dice.OneOf(rows.Keys), names.Fresh());
        var text = $"top-nested {dice.OneOf("2", "")} of {of.Name} by {made} = {dice.OneOf("count()", $"max({_say.Of(KqlType.Long)})")}";
        rows.Become([of, new(made, KqlType.Long)]);
        return text;
    }

    private string? TopHitters()
    {
        if (rows.Keys.Count == 0)
        {
            return null;
        }

        var of = dice.OneOf(rows.Keys);
        rows.Become([of, new($"approximate_count_{of.Name}", KqlType.Long)]);
        return $"top-hitters 2 of {of.Name}";
    }

    private string? SampleDistinct()
    {
        if (rows.Keys.Count == 0)
        {
            return null;
        }

        var of = dice.OneOf(rows.Keys);
        rows.Become([of]);
        return $"sample-distinct 2 of {of.Name}";
    }

    private string? Partition()
    {
        if (rows.Of(KqlType.String, KqlType.Long) is not { Count: > 0 } keys)
        {
            return null;
        }

        rows.IsOrdered = false;
        return $"partition {dice.OneOf("", "hint.strategy=native ")}by {dice.OneOf(keys).Name} ({dice.OneOf("take 1", $"where {_say.Of(KqlType.Bool)}", $"top 1 by {dice.OneOf(keys).Name}")})";
    }

    private string Scan()
    {
        var made = names.Fresh();
        var condition = _say.Of(KqlType.Bool);
        rows.Set(made, KqlType.Long);
        rows.IsOrdered = false;
        return $"serialize | scan with_match_id={names.Fresh()} declare ({made}:long = 0) with (step s1 output=all: {condition} => {made} = s1.{made} + 1;)";
    }

    private string? Facet() => rows.Keys.Count > 0 ? Open($"facet by {dice.OneOf(rows.Keys).Name}") : null;

    private string? Plugin() => new PluginCalls(dice, rows).Any() is { } call ? Open($"evaluate {call}") : null;

    // Functions that give several columns at once.
    private string? Several()
    {
        if (RegistryCalls.OfSeveral(dice, type => _say.Of(type)) is not (var call, { } types))
        {
            return null;
        }

        var made = types.Select(type => new ColumnSchema(names.Fresh(), type)).ToList();
        made.ForEach(column => rows.Set(column.Name, column.Type));
        return $"extend ({string.Join(", ", made.Select(column => column.Name))}) = {call}";
    }

    private string Fork() => Open($"fork ({dice.OneOf("count", "take 1")}) (where {_say.Of(KqlType.Bool)})");

    private string Open(string text)
    {
        rows.Become([]);
        rows.IsOpen = true;
        return text;
    }

    private ColumnSchema Made() => new(names.Fresh(), _say.AnyType());

    private (string Text, IReadOnlyList<ColumnSchema> Keys) By()
    {
        if (rows.Keys.Count == 0 || dice.OneIn(3))
        {
            return ("", []);
        }

        var keys = dice.Some(rows.Keys, 2);
        var binned = new ColumnSchema(names.Fresh(), KqlType.DateTime);
        return dice.OneIn(3)
            ? ($" by {keys[0].Name}, {binned.Name} = bin({_say.Of(KqlType.DateTime)}, 1h)", [keys[0], binned])
            : ($" by {string.Join(", ", keys.Select(key => key.Name))}", keys);
    }
}
