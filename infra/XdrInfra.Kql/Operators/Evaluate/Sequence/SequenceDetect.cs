using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate.Sequence;

/// <summary><c>sequence_detect(timeline, step, span, e1 = (condition), e2 = (condition), …, dimensions…)</c>: each way to go through the steps in time.</summary>
// https://learn.microsoft.com/kusto/query/sequence-detect-plugin
internal static class SequenceDetect
{
    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        var call = syntax.Call;
        if (call.Arguments.Count < 4)
        {
            binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "at least 4 arguments", call.Arguments.Count));
            return new EmptyPlan(RowType.Open);
        }

        var time = binder.Scalar(call.Arguments[0], input.Schema);
        var bound = call.Arguments.Skip(3).Select(argument => (Name: argument is Expr.Named or Expr.Name ? ResultName.Of(argument) : string.Empty, Value: binder.Scalar(argument, input.Schema))).ToList();
        var steps = bound.TakeWhile(argument => argument.Value.Type == KqlType.Bool).ToList();
        var dimensions = bound.Skip(steps.Count).ToList();
        var names = new RowTypeBuilder();
        foreach (var (name, dimension) in dimensions)
        {
            names.Add(name, dimension.Type);
        }

        foreach (var (name, _) in steps)
        {
            names.Add($"{name}_{ResultName.Of(call.Arguments[0])}", time.Type);
        }

        names.Add("Duration", KqlType.TimeSpan);
        return new SequenceDetectPlan(
            input, ConvertScalar.Of(time, KqlType.DateTime), [.. steps.Select(step => step.Value)], [.. dimensions.Select(dimension => dimension.Value)],
            binder.Constant(call.Arguments[1], "The longest step", KqlType.TimeSpan), binder.Constant(call.Arguments[2], "The longest sequence", KqlType.TimeSpan), names.Build());
    }
}
