using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>
/// An aggregate of some values, with one result, and perhaps a form with a condition as its last argument.
/// The default name of its column is the prefix, an underscore and the name of the first argument.
/// </summary>
internal sealed class SimpleAggregate(string name, string prefix, int required, int most, Func<IReadOnlyList<Scalar>, KqlType?> typeOf, Func<IReadOnlyList<Scalar>, Run, Aggregator> create)
    : IAggregateFunction
{
    /// <summary>The name of the form with a condition.</summary>
    public string? ConditionalName { get; init; }

    /// <summary>The prefix of the form with a condition, where it is not that of the plain form.</summary>
    public string? ConditionalPrefix { get; init; }

    /// <summary>In the form with a condition this stands second, before options such as a size.</summary>
    public bool ConditionStandsSecond { get; init; }

    /// <summary>What the first argument must be, in words.</summary>
    public string Takes { get; init; } = "a number";

    /// <summary>What stands behind the required arguments is no option but a value of each row, such as a weight.</summary>
    public bool TakesColumns { get; init; }

    public IReadOnlyList<string> Names => ConditionalName is null ? [name] : [name, ConditionalName];

    public IReadOnlyList<AggregateCall> Bind(Expr.Call call, ExpressionBinder binder)
    {
        var conditional = call.Function == ConditionalName ? 1 : 0;
        if (call.Arguments.Count < required + conditional || call.Arguments.Count > most + conditional)
        {
            var expected = required == most ? $"{required + conditional} arguments" : $"{required + conditional} to {most + conditional} arguments";
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, expected, call.Arguments.Count));
            return [];
        }

        var conditionAt = conditional == 0 ? -1 : ConditionStandsSecond ? 1 : call.Arguments.Count - 1;
        var arguments = call.Arguments.Where((_, i) => i != conditionAt).Select((argument, i) => i < required || TakesColumns ? binder.Bind(argument) : Option(call, argument, binder)).ToList();
        if (typeOf(arguments) is not { } type)
        {
            binder.Binder.Report(Diagnostics.ArgumentType(call.Span, call.Function, 1, Takes, arguments[0].Type.Name()));
            return [];
        }

        var usedPrefix = conditional == 1 ? ConditionalPrefix ?? prefix : prefix;
        return
        [
            new AggregateCall(type, arguments, run => create(arguments, run))
            {
                Condition = conditionAt < 0 ? null : binder.Binder.Condition(call.Arguments[conditionAt], binder.Row),
                DefaultName = NameOf(usedPrefix, call),
            },
        ];
    }

    // A size or an accuracy is read before the first row.
    private static Scalar Option(Expr.Call call, Expr argument, ExpressionBinder binder)
    {
        var option = binder.Bind(argument);
        if (!option.IsConstant && option.Type != KqlType.Unknown)
        {
            binder.Binder.Report(Diagnostics.NotConstant(argument.Span, $"The last argument of '{call.Function}'"));
        }

        return option;
    }

    // Without a prefix the name is that of the argument.
    private static string NameOf(string usedPrefix, Expr.Call call)
    {
        var argument = ResultName.Of(call.Arguments.Count == 0 ? null : call.Arguments[0]);
        return usedPrefix.Length == 0 ? argument : $"{usedPrefix}_{argument}";
    }
}
