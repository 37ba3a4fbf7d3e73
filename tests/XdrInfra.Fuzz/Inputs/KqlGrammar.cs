namespace XdrInfra.Fuzz.Inputs;

/// <summary>Queries by the grammar: every tabular operator, expressions of any type.</summary>
internal sealed class KqlGrammar(Random random)
{
    private const int Depth = 3;

    private static readonly string[] JoinKinds = ["inner", "innerunique", "leftouter", "rightouter", "fullouter", "leftanti", "rightanti", "leftsemi", "rightsemi"];

    private readonly KqlExpressions _say = new(random);

    public string Query() => $"{Let()}{Pipe(4)}{(random.Next(8) == 0 ? " | render timechart with (title='x')" : "")}";

    private string Let() => random.Next(6) switch
    {
        0 => $"let x = {_say.Any(Depth)}; ",
        1 => $"let f = (a:string, b:long = {random.Next(9)}) {{ T | where S =~ a | take b }}; ",
        2 => $"let V = materialize({Pipe(1)}); ",
        3 => $"let g = (t:(N:long), n:real) {{ t | extend q = N * n }}; ",
        _ => "",
    };

    private string Pipe(int length) =>
        string.Join(" | ", Enumerable.Range(0, random.Next(1, length + 1)).Select(_ => Operator(length)).Prepend(Source(length)));

    private string Source(int length) => random.Next(12) switch
    {
        0 => $"range x from {_say.Number(0)} to {_say.Number(0)} step {_say.Number(0)}",
        1 => "datatable(S:string, N:long, D:dynamic)['a', 1, dynamic([1]), '', long(null), dynamic(null)]",
        2 => $"print x = {_say.Any(Depth)}, y = {_say.Any(Depth)}",
        3 when length > 1 => $"union {_say.OneOf("", "kind=inner ", "isfuzzy=true ", "withsource=src ")}({Pipe(1)}), ({Pipe(1)})",
        4 => $"search {_say.OneOf("", "in (T, U) ")}{_say.OneOf("'alpha'", "S:'a*'", "N > 3", "*")}",
        5 => $"find in (T, U) where {_say.Bool(1)} project S, N",
        6 => "Empty",
        7 => "U",
        _ => "T",
    };

    private string Operator(int length) => random.Next(4) == 0 ? Shape(length) : random.Next(12) switch
    {
        0 or 1 => $"where {_say.Bool(Depth)}",
        2 or 3 => $"extend z{random.Next(3)} = {_say.Any(Depth)}",
        4 => $"project {_say.Column()}, q = {_say.Any(Depth)}",
        5 or 6 => $"summarize {_say.Aggregate(2)}, s1 = {_say.Aggregate(2)}{_say.OneOf("", $" by {_say.Column()}", $" by k = {_say.Any(2)}, {_say.Column()}")}",
        7 => $"sort by {_say.Any(2)} {_say.OneOf("asc", "desc", "asc nulls last", "desc nulls first")}",
        8 => $"top {_say.OneOf("0", "3", "1000000")} by {_say.Any(2)}",
        9 => $"take {random.Next(20)}",
        10 when length > 1 => $"join kind={_say.OneOf(JoinKinds)} ({Pipe(1)}) on {_say.OneOf("S", "N", "$left.N == $right.I", _say.Column())}",
        _ => $"distinct {_say.OneOf("*", _say.Column())}",
    };

    private string Shape(int length) => random.Next(28) switch
    {
        0 => $"mv-expand {_say.OneOf("D", "z = D", "bagexpansion=array D", "with_itemindex=i D")}{_say.OneOf("", " to typeof(long)", " limit 3")}",
        1 => $"mv-apply e = D on (where {_say.Bool(1)} | take 2)",
        2 => $"make-series c = {_say.Aggregate(1)} default = 0 on {_say.OneOf("TimeGenerated", "N")} from {_say.OneOf("ago(2d)", "0", "datetime(null)")} to {_say.OneOf("now()", "10", "ago(9d)")} step {_say.OneOf("1h", "1", "0s", "-1d")} by S",
        3 => $"parse {_say.OneOf("", "kind=regex ", "kind=relaxed ")}T2 with {_say.OneOf("* 'a=' x:long ';' *", "x '=' y", "'https://' host '/' rest", "* @'\\d+' z:real")}",
        4 => "parse-where T2 with 'a=' x:long ';' *",
        5 => "parse-kv T2 as (a:long, b:string) with (pair_delimiter=';', kv_delimiter='=')",
        6 => "evaluate bag_unpack(D)",
        7 => "evaluate pivot(S, count())",
        8 => "evaluate narrow()",
        9 => $"serialize w = {_say.OneOf("row_number()", "prev(N)", "next(S, 2)", "row_cumsum(N)", "row_rank_dense(N)")}",
        10 => $"project-away {_say.OneOf("S", "*", "N*", "TimeGenerated")}",
        11 => $"project-rename ren = {_say.Column()}",
        12 => "project-reorder N, *",
        13 => $"project-keep {_say.OneOf("S*", "N", "*")}",
        14 => $"partition by S ({_say.OneOf("take 1", "summarize count()", "top 1 by N")})",
        15 => $"sample {random.Next(5)}",
        16 => "sample-distinct 2 of S",
        17 => "getschema",
        18 => $"top-nested {random.Next(4)} of S by {_say.Aggregate(1)}",
        19 when length > 1 => $"lookup kind=leftouter ({Pipe(1)}) on S",
        20 => "consume",
        21 => $"project-by-names dynamic([{_say.OneOf("'S','N'", "'N*'", "", "'none'")}])",
        22 => $"extend S = strrep(S, {_say.OneOf("1", "1000", "1024")}, {_say.OneOf("''", "' '", "'a=1;'")})",
        23 => $"extend T2 = strcat_array(repeat(T2, {_say.OneOf("0", "500")}), ';')",
        24 => $"extend D = {_say.OneOf("range(0, 3000)", "repeat(D, 300)", "pack_array(D, D, D)", "bag_pack(S, D, T2, N)", "parse_json(strrep('[', 900))")}",
        25 => $"invoke g({_say.OneOf("1.5", "real(nan)")})",
        26 => $"fork ({_say.OneOf("count", "take 1")}) (where {_say.Bool(1)})",
        _ => $"scan declare (c:long = 0) with (step s1 output=all: {_say.Bool(1)} => c = c + 1;)",
    };
}
