using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Functions.Aggregates;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Operators;

/// <summary>Collects the aggregates of a <c>summarize</c>; each becomes a column after the keys.</summary>
internal sealed class AggregateSink(int keyCount) : IAggregateSink
{
    private readonly List<AggregateCall> _calls = [];

    public IReadOnlyList<AggregateCall> Calls => _calls;

    public Scalar Add(AggregateCall call, string name)
    {
        _calls.Add(call);
        return new ColumnScalar(keyCount + _calls.Count - 1, name, call.Type);
    }

    public Scalar? TryAdd(Expr.Call call, ExpressionBinder binder)
    {
        if (AggregateRegistry.Find(call.Function) is not { } function)
        {
            return null;
        }

        var calls = function.Bind(call, new ExpressionBinder(binder.Binder, binder.Row));
        return calls.Count == 0 ? ExpressionBinder.Unknown : Add(calls[0], calls[0].DefaultName);
    }
}
