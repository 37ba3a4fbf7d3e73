using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Parsing;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Summarize;

/// <summary><c>summarize aggregate, … by key, …</c>: one row for each combination of the keys.</summary>
// https://learn.microsoft.com/kusto/query/summarize-operator
internal sealed record SummarizeSyntax(TextSpan Span, IReadOnlyList<Expr> Aggregates, IReadOnlyList<Expr> Keys) : OperatorSyntax(Span)
{
    public static OperatorSyntax Parse(TextSpan keyword, Parser parser)
    {
        OperatorParameters.Parse(parser);
        var aggregates = parser.At("by") || parser.AtEnd || parser.At("|") ? [] : parser.List(ExpressionParser.ParseNamed);
        var keys = parser.Accept("by") ? parser.List(ExpressionParser.ParseNamed) : [];
        return new SummarizeSyntax(parser.SpanFrom(keyword), aggregates, keys);
    }

    public override Plan Bind(Plan input, Binder binder)
    {
        var names = new RowTypeBuilder();
        var keys = BindKeys(input.Schema, binder, names);
        var sink = new AggregateSink(keys);
        var outputs = keys.Select((key, i) => (Scalar)new ColumnScalar(i, names.Columns[i].Name, key.Type)).ToList();
        var grouped = keys.OfType<ColumnScalar>().Select(key => key.Ordinal).ToList();
        var expressions = new ExpressionBinder(binder, input.Schema, sink) { GroupedColumns = grouped };
        var explicitNames = names.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in Aggregates)
        {
            BindItem(item, expressions, sink, names, explicitNames, outputs);
        }

        var plan = new SummarizePlan(input, keys, sink.Calls);
        return new ProjectionPlan(plan, names.Build(input.Schema.IsOpen), outputs);
    }

    private List<Scalar> BindKeys(RowType row, Binder binder, RowTypeBuilder names)
    {
        var keys = new List<Scalar>();
        foreach (var expression in Keys)
        {
            foreach (var (name, scalar, isFurther) in Projection.Columns(expression, row, binder))
            {
                if (scalar.Type == KqlType.Dynamic && !isFurther)
                {
                    binder.Report(Diagnostics.NotGroupable(expression.Span, "dynamic"));
                }

                if (expression is Expr.Named or Expr.Name && !isFurther)
                {
                    CheckNew(name, expression.Span, names, binder);
                }

                names.Add(name, scalar.Type, Projection.Avoided(name, row));
                keys.Add(scalar);
            }
        }

        return keys;
    }

    private static void BindItem(Expr item, ExpressionBinder binder, AggregateSink sink, RowTypeBuilder names, HashSet<string> explicitNames, List<Scalar> outputs)
    {
        var given = item is Expr.Named named ? named.Names.Select(name => name.Text).ToList() : [];
        foreach (var twice in given.Where(twice => !explicitNames.Add(twice)))
        {
            binder.Binder.Report(Diagnostics.AmbiguousColumn(item.Span, twice));
        }

        var value = item is Expr.Named inner ? inner.Value : item;
        if (value is Expr.Call call && AggregateRegistry.Find(call.Function) is { } function && binder.Binder.Scope.Find(call.Function) is null)
        {
            BindCall(call, function, given, binder, sink, names, outputs);
            return;
        }

        var before = sink.Calls.Count;
        var scalar = binder.Bind(value);
        if (scalar is TupleScalar || given.Count > 1)
        {
            AddAll(Projection.Columns(item, scalar, binder.Binder), names, outputs);
            return;
        }

        var handsOn = ResultName.Innermost(value) is Expr.Call { Function: not ("arg_max" or "arg_min") } last && AggregateRegistry.Knows(last.Function) && sink.Calls.Count == before + 1;
        var name = given.Count > 0 ? given[0] : handsOn ? sink.Calls[before].DefaultName : ResultName.Of(value);
        names.Add(name, scalar.Type, Projection.Avoided(name, binder.Row));
        outputs.Add(scalar);
    }

    private static void AddAll(IEnumerable<NewColumn> columns, RowTypeBuilder names, List<Scalar> outputs)
    {
        foreach (var column in columns)
        {
            names.Add(column.Name, column.Scalar.Type);
            outputs.Add(column.Scalar);
        }
    }

    private static void CheckNew(string name, TextSpan at, RowTypeBuilder names, Binder binder)
    {
        if (names.Contains(name))
        {
            binder.Report(Diagnostics.AmbiguousColumn(at, name));
        }
    }

    private static void BindCall(Expr.Call call, Functions.Aggregates.IAggregateFunction function, List<string> given, ExpressionBinder binder, AggregateSink sink, RowTypeBuilder names, List<Scalar> outputs)
    {
        // Arguments of an aggregate are over the rows: an aggregate within an aggregate has no meaning.
        var calls = function.Bind(call, new ExpressionBinder(binder.Binder, binder.Row) { GroupedColumns = binder.GroupedColumns });
        for (var i = 0; i < calls.Count; i++)
        {
            var name = i < given.Count ? given[i] : calls[i].DefaultName;
            var unique = names.Add(name, calls[i].Type);
            outputs.Add(sink.Add(calls[i], unique));
        }
    }
}
