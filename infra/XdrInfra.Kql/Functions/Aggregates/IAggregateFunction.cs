using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>An aggregate function, under one or several names.</summary>
internal interface IAggregateFunction
{
    IReadOnlyList<string> Names { get; }

    /// <summary>The columns that a call makes; most functions make one. Problems are reported, and then there is none.</summary>
    IReadOnlyList<AggregateCall> Bind(Expr.Call call, ExpressionBinder binder);
}
