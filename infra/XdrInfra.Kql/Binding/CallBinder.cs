using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Calls by name: functions of the query first, then those of the language, then those of the workspace.</summary>
internal static class CallBinder
{
    public static Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var own = binder.Binder.Scope.Find(call.Function);
        if (own is NameScope.Meaning.Function function)
        {
            return Scalar(FunctionCallBinder.Bind(function, call.Span, call.Arguments, binder), call, binder);
        }

        if (binder.Aggregates?.TryAdd(call, binder) is { } aggregate)
        {
            return aggregate;
        }

        if (FunctionRegistry.FindSpecial(call.Function) is { } special)
        {
            return special.Bind(call, binder);
        }

        if (FunctionRegistry.Find(call.Function) is { } known)
        {
            return BindKnown(known, call, binder);
        }

        return BindOther(call, binder);
    }

    // The columns of series_fit_line(x) are series_fit_line_x_slope and so on.
    private static Scalar BindKnown(ScalarFunction known, Expr.Call call, ExpressionBinder binder)
    {
        var arguments = binder.Bind(call.Arguments);
        DateParts.Check(call, binder.Binder);
        if (call is { Function: "round", Arguments: [_, var precision] } && arguments[1] is { IsConstant: false, Type: not KqlType.Unknown })
        {
            binder.Binder.Report(Diagnostics.NotConstant(precision.Span, "The precision of 'round'"));
        }

        if (call is { Function: "format_datetime" or "format_timespan", Arguments: [_, Expr.Literal { Value: "" } format] })
        {
            binder.Binder.Report(Diagnostics.BadUse(format.Span, $"The format of '{call.Function}' is empty; write one such as 'HH:mm'."));
        }

        var bound = OverloadResolver.Call(known, arguments, call.Span, binder);
        if (bound is not TupleScalar tuple)
        {
            return bound;
        }

        var name = ResultName.Of(call.Arguments[0]);
        return tuple.Named($"{call.Function}_{(name.Length == 0 && arguments[0] is ColumnScalar column ? column.Name : name)}");
    }

    private static Scalar BindOther(Expr.Call call, ExpressionBinder binder)
    {
        if (FunctionCallBinder.Find(call.Function, binder.Binder) is { } stored)
        {
            return Scalar(FunctionCallBinder.Bind(stored, call.Span, call.Arguments, binder), call, binder);
        }

        binder.Binder.Report(
            OtherPlaces.Calls(call) ? OtherPlaces.Function(call)
            : AggregateRegistry.Knows(call.Function) ? Diagnostics.AggregateOutside(call.At, call.Function)
            : TabularFunctions.IsTabular(call.Function) ? Diagnostics.NotScalar(call.Span)
            : KnownFunctions.NotRun.Contains(call.Function) ? Diagnostics.FunctionNotSupported(call.At, call.Function)
            : FunctionHomes.Of(call.Function) is { } home ? Diagnostics.FunctionElsewhere(call.At, call.Function, home)
            : Diagnostics.UnknownFunction(call.At, call.Function, Habits.Function(call.Function) is { Length: > 0 } habit ? habit : NearestName.Hint(call.Function, Candidates(binder))));
        return ExpressionBinder.Unknown;
    }

    private static IEnumerable<string> Candidates(ExpressionBinder binder) =>
        FunctionRegistry.Names.Concat(AggregateRegistry.Names).Concat(binder.Binder.Scope.Names);

    private static Scalar Scalar(Bound bound, Expr.Call call, ExpressionBinder binder)
    {
        if (bound is Bound.Value value)
        {
            return value.Scalar;
        }

        if (bound is Bound.Rows { Plan.Schema.IsOpen: false })
        {
            binder.Binder.Report(Diagnostics.NotScalar(call.Span));
        }

        return ExpressionBinder.Unknown;
    }
}
