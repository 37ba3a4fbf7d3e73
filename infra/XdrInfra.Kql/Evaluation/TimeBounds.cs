namespace XdrInfra.Kql.Evaluation;

/// <summary>From a time to a time, both included: what a chunk holds, or what a condition can want.</summary>
internal sealed record TimeBounds(DateTime Least, DateTime Greatest)
{
    public static readonly TimeBounds Always = new(DateTime.MinValue, DateTime.MaxValue);

    /// <summary>The bounds that the conditions, all of them together, set on a column; wider than they are where that is simpler.</summary>
    public static TimeBounds Of(IEnumerable<Scalar> conditions, int time, Run run) =>
        conditions.Aggregate(Always, (bounds, condition) => condition switch
        {
            LogicalScalar { IsAnd: true } all => bounds.And(Of(all.Operands, time, run)),
            CompareScalar { Left: ColumnScalar column, Right: { IsConstant: true, Type: KqlType.DateTime } value } compare when column.Ordinal == time =>
                bounds.And(Of(compare.Symbol, value.EvaluateOnce(run) as DateTime?)),
            CompareScalar { Right: ColumnScalar column, Left: { IsConstant: true, Type: KqlType.DateTime } value } compare when column.Ordinal == time =>
                bounds.And(Of(Turned(compare.Symbol), value.EvaluateOnce(run) as DateTime?)),
            _ => bounds,
        });

    public bool Meets(TimeBounds other) => Least <= other.Greatest && Greatest >= other.Least;

    public bool IsWithin(TimeRange range) => Least >= range.Start && Greatest < range.End;

    public TimeBounds And(TimeRange range) => And(new TimeBounds(range.Start, range.End));

    private TimeBounds And(TimeBounds other) =>
        new(Least > other.Least ? Least : other.Least, Greatest < other.Greatest ? Greatest : other.Greatest);

    // A comparison with null is left to the rows.
    private static TimeBounds Of(string symbol, DateTime? value) => (symbol, value) switch
    {
        (_, null) => Always,
        (">" or ">=", { } from) => Always with { Least = from },
        ("<" or "<=", { } to) => Always with { Greatest = to },
        ("==", { } at) => new(at, at),
        _ => Always,
    };

    private static string Turned(string symbol) => symbol switch
    {
        ">" => "<",
        ">=" => "<=",
        "<" => ">",
        "<=" => ">=",
        _ => symbol,
    };
}
