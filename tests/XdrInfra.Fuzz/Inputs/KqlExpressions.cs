using XdrInfra.Kql;
using XdrInfra.Kql.Functions;

namespace XdrInfra.Fuzz.Inputs;

/// <summary>Expressions that are mostly of the type asked for; the rest is for the binder to refuse.</summary>
internal sealed class KqlExpressions(Random random)
{
    private static readonly string[] Functions = [.. FunctionRegistry.Names.Order(StringComparer.Ordinal)];
    private static readonly string[] Aggregates = [.. AggregateRegistry.Names.Order(StringComparer.Ordinal)];
    private static readonly string[] Numbers = ["0", "1", "-1", "7", "1.5", "9223372036854775807", "-9223372036854775808", "1e308", "real(nan)", "real(null)", "long(null)", "int(2147483647)", "decimal(1.1)", "0x7f", "100000"];
    private static readonly string[] Texts = ["'a'", "''", "'alpha'", "@'\\d+'", "'(a+)+b'", "'$.k[0].x'", "'10.0.0.1'", "'2026-11-21'", "'[1,2]'", "'%'", "h'x'", "'😀'", "'\\ud83d'", "'yyyy-MM-dd'", "'1.2.3.4/33'", "'a,b;c'", "'['"];
    private static readonly string[] Times = ["now()", "ago(1d)", "datetime(2026-11-21)", "datetime(null)", "datetime(0001-01-01)", "datetime(9999-12-31T23:59:59.9999999)", "startofday(TimeGenerated)", "bin(TimeGenerated, 1h)"];
    private static readonly string[] Spans = ["1d", "1h", "0s", "-1d", "1tick", "time(null)", "10675199d", "timespan(1.02:03:04)", "P"];
    private static readonly string[] Dynamics = ["dynamic(null)", "dynamic([1,2,3])", "dynamic({\"a\":[1,{\"b\":2}]})", "D", "D.k", "D['k'][0]", "D[-1]", "D.k[2].x", "parse_json(T2)", "pack_all()", "split(S, ' ')", "range(1, 5)"];
    private static readonly string[] Bools = ["true", "false", "bool(null)", "B", "isempty(S)", "isnull(N)"];
    private static readonly string[] TextOperators = ["==", "!=", "=~", "!~", "has", "!has", "contains", "!contains_cs", "startswith", "endswith", "hasprefix", "hassuffix", "matches regex", "has_cs", "<", ">="];
    private static readonly string[] SetOperators = ["in", "!in", "in~", "has_any", "has_all"];
    private static readonly string[] NumberOperators = ["+", "-", "*", "/", "%"];
    private static readonly string[] Compares = ["==", "!=", "<", "<=", ">", ">="];

    public string Column() => random.Next(30) == 0 ? "Missing" : OneOf([.. KqlTables.Names]);

    public string Any(int depth) => random.Next(7) switch
    {
        0 => Number(depth),
        1 => Text(depth),
        2 => Time(depth),
        3 => Span(),
        4 => Dynamic(depth),
        5 => Bool(depth),
        _ => depth <= 0 ? Column() : Call(depth),
    };

    public string Bool(int depth) => depth <= 0 ? OneOf(Bools) : random.Next(8) switch
    {
        0 => OneOf(Bools),
        1 => $"{Text(depth - 1)} {OneOf(TextOperators)} {Text(depth - 1)}",
        2 => $"{Number(depth - 1)} {OneOf(Compares)} {Number(depth - 1)}",
        3 => $"{Time(depth - 1)} {OneOf(Compares)} {Time(depth - 1)}",
        4 => $"{Text(depth - 1)} {OneOf(SetOperators)} ({Text(0)}, {Text(0)})",
        5 => $"({Bool(depth - 1)} {OneOf("and", "or")} {Bool(depth - 1)})",
        6 => $"not({Bool(depth - 1)})",
        _ => $"{Number(depth - 1)} between ({Number(0)} .. {Number(0)})",
    };

    public string Number(int depth) => depth <= 0 ? Leaf(Numbers, KqlType.Long, KqlType.Int, KqlType.Real, KqlType.Decimal) : random.Next(5) switch
    {
        0 => $"({Number(depth - 1)} {OneOf(NumberOperators)} {Number(depth - 1)})",
        1 => $"{OneOf("tolong", "toint", "todouble", "strlen", "array_length", "hash", "todecimal", "datetime_part")}({Any(depth - 1)})",
        2 => $"iff({Bool(depth - 1)}, {Number(depth - 1)}, {Number(depth - 1)})",
        3 => $"bin({Number(depth - 1)}, {Number(0)})",
        _ => Number(0),
    };

    public string Text(int depth) => depth <= 0 ? Leaf(Texts, KqlType.String) : random.Next(4) switch
    {
        0 => $"tostring({Any(depth - 1)})",
        1 => $"strcat({Any(depth - 1)}, {Text(depth - 1)})",
        2 => $"extract({Text(0)}, {random.Next(-1, 3)}, {Text(depth - 1)})",
        _ => Text(0),
    };

    /// <summary>A call of any function with any arguments.</summary>
    public string Call(int depth) => $"{OneOf(Functions)}({Arguments(depth)})";

    public string Aggregate(int depth) => random.Next(12) switch
    {
        0 => "count()",
        1 => $"arg_max({Any(depth)}, *)",
        2 => $"countif({Bool(depth)})",
        3 => $"make_list({Any(depth)}, {random.Next(5)})",
        4 => $"percentiles({Number(depth)}, {random.Next(-1, 102)}, 50)",
        _ => $"{OneOf(Aggregates)}({Arguments(depth)})",
    };

    public string OneOf(params string[] words) => words[random.Next(words.Length)];

    private string Time(int depth) => depth > 0 && random.Next(3) == 0 ? $"({Time(0)} {OneOf("+", "-")} {Span()})" : OneOf(Times);

    private string Span() => random.Next(4) == 0 ? $"({OneOf(Spans)} {OneOf("+", "-", "*", "/")} {OneOf([.. Spans, .. Numbers])})" : OneOf(Spans);

    private string Dynamic(int depth) => depth > 0 && random.Next(4) == 0 ? $"pack_array({Any(depth - 1)}, {Any(depth - 1)})" : OneOf(Dynamics);

    private string Arguments(int depth) => string.Join(", ", Enumerable.Range(0, random.Next(5)).Select(_ => Any(depth - 1)));

    private string Leaf(string[] literals, params KqlType[] types) =>
        random.Next(2) == 0 ? OneOf(literals) : OneOf([.. types.SelectMany(KqlTables.Of)]);
}
