using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>iff</c>, <c>iif</c>, <c>case</c> and <c>coalesce</c>: one of several values, all of one type.</summary>
// https://learn.microsoft.com/kusto/query/case-function
internal sealed class ChoiceFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["iff", "iif", "case", "coalesce"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var count = call.Arguments.Count;
        var coalesce = call.Function == "coalesce";
        var fits = coalesce ? count >= 2 : call.Function == "case" ? count >= 3 && count % 2 == 1 : count == 3;
        if (!fits)
        {
            var expected = coalesce ? "at least 2 arguments" : call.Function == "case" ? "conditions with their values and one last value" : "3 arguments";
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, expected, count));
            return ExpressionBinder.Unknown;
        }

        var arguments = binder.Bind(call.Arguments);
        return coalesce ? Coalesce(call, arguments, binder) : Choose(call, arguments, binder);
    }

    private static Scalar Choose(Expr.Call call, IReadOnlyList<Scalar> arguments, ExpressionBinder binder)
    {
        var conditions = new List<Scalar>();
        var values = new List<Scalar>();
        for (var i = 0; i + 1 < arguments.Count; i += 2)
        {
            if (arguments[i].Type is not (KqlType.Bool or KqlType.Unknown))
            {
                binder.Binder.Report(Diagnostics.NotBool(call.Arguments[i].Span, arguments[i].Type.Name()));
            }

            conditions.Add(ConvertScalar.Of(arguments[i], KqlType.Bool));
            values.Add(arguments[i + 1]);
        }

        values.Add(arguments[^1]);
        return Unify(call, values, binder) is { } type
            ? new ChoiceScalar(type, conditions, [.. values.Select(value => ConvertScalar.Of(value, type))])
            : ExpressionBinder.Unknown;
    }

    private static Scalar Coalesce(Expr.Call call, IReadOnlyList<Scalar> arguments, ExpressionBinder binder)
    {
        if (Unify(call, arguments, binder) is not { } type)
        {
            return ExpressionBinder.Unknown;
        }

        var values = arguments.Select(argument => ConvertScalar.Of(argument, type)).ToList();
        var test = FunctionRegistry.Find(type == KqlType.String ? "isnotempty" : "isnotnull")!.Overloads[0];   // both are in the registry
        var conditions = values.Take(values.Count - 1).Select(value => new CallScalar(KqlType.Bool, test.Evaluate, [value]));
        return new ChoiceScalar(type, [.. conditions], values);
    }

    private static KqlType? Unify(Expr.Call call, IReadOnlyList<Scalar> values, ExpressionBinder binder)
    {
        if (call.Function != "coalesce")
        {
            return values.All(value => value.Type == KqlType.Unknown) ? KqlType.Unknown : CommonType.Chosen(values.Select(value => value.Type));
        }

        var type = values[0].Type;
        foreach (var value in values)
        {
            if (CommonType.ForChoice(type, value.Type) is not { } common || (common == KqlType.Dynamic && !(type is KqlType.Dynamic or KqlType.Unknown && value.Type is KqlType.Dynamic or KqlType.Unknown)))
            {
                binder.Binder.Report(Diagnostics.BadUse(call.Span, $"'{call.Function}' chooses between a {type.Name()} and a {value.Type.Name()}; convert one of them."));
                return null;
            }

            type = common;
        }

        return type;
    }
}
