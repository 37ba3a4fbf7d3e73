using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Picks the overload that fits the arguments with the fewest conversions.</summary>
internal static class OverloadResolver
{
    private const int Never = 1000;

    public static Scalar Call(string name, IReadOnlyList<Scalar> arguments, TextSpan at, ExpressionBinder binder)
    {
        var function = FunctionRegistry.Find(name);
        if (function is null)
        {
            binder.Binder.Report(Diagnostics.ComparisonNotSupported(at, name, Habits.Function(name)));
            return ExpressionBinder.Unknown;
        }

        return Call(function, arguments, at, binder);
    }

    public static Scalar Call(ScalarFunction function, IReadOnlyList<Scalar> arguments, TextSpan at, ExpressionBinder binder)
    {
        var fitting = function.Overloads.Where(overload => overload.Takes(arguments.Count)).ToList();
        if (fitting.Count == 0)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(at, function.Name, function.DescribeCounts(), arguments.Count));
            return Failed(function.Overloads[0]);
        }

        var (best, least) = (fitting[0], Cost(function, fitting[0], arguments));
        foreach (var overload in fitting.Skip(1))
        {
            var cost = Cost(function, overload, arguments);
            (best, least) = cost < least ? (overload, cost) : (best, least);
        }

        if (least >= Never)
        {
            ReportMismatch(function, best, arguments, at, binder);
            return Failed(best);
        }

        var converted = arguments.Select((argument, i) => ConvertScalar.Of(argument, best.ParameterAt(i))).ToList();
        var call = new CallScalar(IsAmbiguous(function, fitting, arguments) ? KqlType.Unknown : best.ResultFor(arguments), best.Evaluate, converted, function.IsPure);
        return best.Outputs is { } outputs ? new TupleScalar(call, function.Name + "_", outputs) : call;
    }

    // Names for several columns have no meaning here any more.
    private static ConstantScalar Failed(Overload overload) => ConstantScalar.Null(overload.Outputs is null ? overload.Result : KqlType.Unknown);

    // What an unknown column gives is unknown, too, where overloads of different results take it: its difference to another may be a number or a time span.
    private static bool IsAmbiguous(ScalarFunction function, List<Overload> fitting, IReadOnlyList<Scalar> arguments) =>
        arguments.Any(argument => argument.Type == KqlType.Unknown)
        && fitting.Where(overload => Cost(function, overload, arguments) < Never).Select(overload => overload.Result).Distinct().Skip(1).Any();

    private static int Cost(ScalarFunction function, Overload overload, IReadOnlyList<Scalar> arguments)
    {
        var cost = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var one = Cost(function, i, arguments[i], overload.ParameterAt(i));
            if (one >= Never)
            {
                return Never;
            }

            cost = Math.Min(cost + one, Never - 1);   // very many arguments that fit still fit
        }

        return cost;
    }

    // Several columns at once are no number and no text; a function that takes anything takes the first.
    private static int Cost(ScalarFunction function, int at, Scalar argument, KqlType to) =>
        (argument is TupleScalar && to != KqlType.Unknown) || ArgumentRules.Refuses(function.Name, at, argument.Type, to) ? Never
        : Cost(argument.Type, to, function.IsOperator);

    private static int Cost(KqlType from, KqlType to, bool strict) => (from, to) switch
    {
        _ when from == to => 0,
        (KqlType.Unknown, _) => 1,
        (_, KqlType.Unknown) => 5,
        (KqlType.Int, KqlType.Long) => 1,
        (KqlType.Int, KqlType.Real) => 3,
        (KqlType.Long, KqlType.Real) => 2,
        (KqlType.Int or KqlType.Long, KqlType.Decimal) => 4,
        (KqlType.Real, KqlType.Decimal) => 3,
        (KqlType.Decimal, KqlType.Real) when !strict => 6,
        (KqlType.Long, KqlType.Int) => 8,
        (KqlType.Dynamic, KqlType.String) => 6,
        (KqlType.Dynamic, _) => 10,
        (_, KqlType.Dynamic) when !strict => 20,
        (_, KqlType.String) when !strict => 30,
        _ => Never,
    };

    private static void ReportMismatch(ScalarFunction function, Overload best, IReadOnlyList<Scalar> arguments, TextSpan at, ExpressionBinder binder)
    {
        if (!char.IsLetter(function.Name[0]) && arguments.Count == 2)
        {
            binder.Binder.Report(Diagnostics.OperandTypes(at, function.Name, arguments[0].Type.Name(), arguments[1].Type.Name()));
            return;
        }

        var wrong = Enumerable.Range(0, arguments.Count).First(i => Cost(function, i, arguments[i], best.ParameterAt(i)) >= Never);
        var expected = string.Join(" or ", function.Overloads.Where(overload => overload.Takes(arguments.Count)).Select(overload => overload.ParameterAt(wrong).Name()).Distinct());
        binder.Binder.Report(Diagnostics.ArgumentType(at, function.Name, wrong + 1, expected, arguments[wrong].Type.Name()));
    }
}
