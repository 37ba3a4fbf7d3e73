using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary>The arguments of a plugin, by position or, as in <c>return_unmatched = true</c>, by name.</summary>
internal sealed class PluginArguments(Expr.Call call, Binder binder)
{
    public int Count => call.Arguments.Count;

    public TextSpan Span => call.Span;

    /// <summary>The argument as written; null when it is not there.</summary>
    public Expr? Find(int position, string name) =>
        call.Arguments.OfType<Expr.Named>().FirstOrDefault(named => named.Names[0].Text == name)?.Value
        ?? (position >= 0 && position < Count && call.Arguments[position] is not Expr.Named ? call.Arguments[position] : null);

    /// <summary>The value of a constant argument, boxed; null when it is not there or is null.</summary>
    public object? Constant(int position, string name)
    {
        if (Find(position, name) is not { } argument)
        {
            return null;
        }

        var bound = binder.Constant(argument, $"The argument '{name}' of '{call.Function}'", KqlType.Unknown);
        return bound switch
        {
            ConstantScalar constant => constant.Value,
            _ when bound.IsConstant && binder.State.Run is { } run => bound.EvaluateOnce(run),
            _ => null,
        };
    }

    public T? Value<T>(int position, string name)
        where T : class => Constant(position, name) as T;

    /// <summary>A bound argument; an unknown value after a report when it is missing.</summary>
    public Scalar Scalar(int position, string name, RowType row)
    {
        if (Find(position, name) is { } argument)
        {
            return binder.Scalar(argument, row);
        }

        binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, $"the argument '{name}'", Count));
        return ExpressionBinder.Unknown;
    }
}
