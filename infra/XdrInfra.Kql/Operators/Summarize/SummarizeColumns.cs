using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Functions.Aggregates;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Summarize;

/// <summary>The columns of a <c>summarize</c> with their names: the keys, then what is computed from the aggregates.</summary>
internal sealed class SummarizeColumns(RowType row, Binder binder)
{
    private readonly RowTypeBuilder _names = new();
    private readonly List<Scalar> _outputs = [];

    /// <summary>The columns over the rows of the grouping.</summary>
    public IReadOnlyList<Scalar> Outputs => _outputs;

    public RowType Schema => _names.Build(row.IsOpen);

    public IReadOnlyList<Scalar> AddKeys(IReadOnlyList<Expr> expressions, bool takesDynamic = false)
    {
        var keys = new List<Scalar>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var expression in expressions)
        {
            foreach (var column in Projection.Columns(expression, row, binder))
            {
                var (name, scalar, isFurther) = column;
                if (scalar.Type == KqlType.Dynamic && !isFurther && !takesDynamic)
                {
                    binder.Report(Diagnostics.NotGroupable(expression.Span, "dynamic"));
                }

                if (Projection.IsGiven(expression, column) && !given.Add(name))
                {
                    binder.Report(Diagnostics.AmbiguousColumn(expression.Span, name));
                }

                var unique = _names.Add(name, scalar.Type, Projection.Avoided(name, row));
                _outputs.Add(new ColumnScalar(keys.Count, unique, scalar.Type));
                keys.Add(scalar);
            }
        }

        return keys;
    }

    /// <summary>The aggregates that the columns are computed from.</summary>
    public AggregateSink AddAggregates(IReadOnlyList<Expr> items, IReadOnlyList<Scalar> keys)
    {
        var sink = new AggregateSink(keys);
        var expressions = new ExpressionBinder(binder, row, sink) { GroupedColumns = [.. keys.OfType<ColumnScalar>()] };
        var taken = _names.Columns.Select(column => column.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var item in items)
        {
            AddItem(item, expressions, sink, taken);
        }

        return sink;
    }

    private void AddItem(Expr item, ExpressionBinder expressions, AggregateSink sink, HashSet<string> taken)
    {
        var given = item is Expr.Named named ? named.Names.Select(name => name.Text).ToList() : [];
        foreach (var twice in given.Where(twice => !taken.Add(twice)))
        {
            binder.Report(Diagnostics.AmbiguousColumn(item.Span, twice));
        }

        var value = item is Expr.Named inner ? inner.Value : item;
        if (value is Expr.Call call && AggregateRegistry.Find(call.Function) is { } function && binder.Scope.Find(call.Function) is null)
        {
            AddCall(call, function, given, expressions, sink);
            return;
        }

        var before = sink.Calls.Count;
        var scalar = expressions.Bind(value);
        if (scalar is TupleScalar || given.Count > 1)
        {
            AddAll(Projection.Columns(item, scalar, binder));
            return;
        }

        var handsOn = ResultName.Innermost(value) is Expr.Call { Function: not ("arg_max" or "arg_min") } last && AggregateRegistry.Knows(last.Function) && sink.Calls.Count == before + 1;
        var name = given.Count > 0 ? given[0] : handsOn ? sink.Calls[before].DefaultName : ResultName.Of(value);
        _names.Add(name, scalar.Type, Projection.Avoided(name, row));
        _outputs.Add(scalar);
    }

    private void AddAll(IEnumerable<NewColumn> columns)
    {
        foreach (var column in columns)
        {
            _names.Add(column.Name, column.Scalar.Type);
            _outputs.Add(column.Scalar);
        }
    }

    // Arguments of an aggregate are over the rows: an aggregate within an aggregate has no meaning.
    private void AddCall(Expr.Call call, IAggregateFunction function, List<string> given, ExpressionBinder expressions, AggregateSink sink)
    {
        var calls = function.Bind(call, new ExpressionBinder(binder, row) { GroupedColumns = expressions.GroupedColumns });
        for (var i = 0; i < calls.Count; i++)
        {
            var unique = _names.Add(i < given.Count ? given[i] : calls[i].DefaultName, calls[i].Type);
            _outputs.Add(sink.Add(calls[i], unique));
        }
    }
}
