using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary>A function with rules of its own for its arguments, so that overloads cannot describe it.</summary>
internal interface ISpecialFunction
{
    IReadOnlyList<string> Names { get; }

    Scalar Bind(Expr.Call call, ExpressionBinder binder);
}
