using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Functions.Aggregates;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Operators.Summarize;

/// <summary>Collects the aggregates of a <c>summarize</c>; each becomes a column after the keys.</summary>
internal sealed class AggregateSink(IReadOnlyList<Scalar> keys) : IAggregateSink
{
    private readonly List<AggregateCall> _calls = [];

    public IReadOnlyList<AggregateCall> Calls => _calls;

    public Scalar Add(AggregateCall call, string name)
    {
        _calls.Add(call);
        return new ColumnScalar(keys.Count + _calls.Count - 1, name, call.Type);
    }

    public Scalar? FindKey(int ordinal)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] is ColumnScalar key && key.Ordinal == ordinal)
            {
                return new ColumnScalar(i, key.Name, key.Type);
            }
        }

        return null;
    }

    public Scalar? TryAdd(Expr.Call call, ExpressionBinder binder)
    {
        if (AggregateRegistry.Find(call.Function) is not { } function)
        {
            return null;
        }

        var calls = function.Bind(call, new ExpressionBinder(binder.Binder, binder.Row) { GroupedColumns = binder.GroupedColumns });
        return calls.Count == 0 ? ExpressionBinder.Unknown : Add(calls[0], calls[0].DefaultName);
    }
}
