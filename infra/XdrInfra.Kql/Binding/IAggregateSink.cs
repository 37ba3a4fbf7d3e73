using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Binding;

/// <summary>Takes the aggregates that an expression calls, and says what stands for them after the grouping.</summary>
internal interface IAggregateSink
{
    /// <summary>The value of the aggregate over the grouped rows; null when the function is no aggregate.</summary>
    Scalar? TryAdd(Expr.Call call, ExpressionBinder binder);

    /// <summary>The key that is this column of the rows; null when it is no key.</summary>
    Scalar? FindKey(int ordinal);
}
