using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>assert(condition, message)</c>: true, or an error before the query runs. Both are constants.</summary>
// https://learn.microsoft.com/kusto/query/assert-function
internal sealed class AssertFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["assert"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments.Count != 2)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "2 arguments", call.Arguments.Count));
            return ExpressionBinder.Unknown;
        }

        var (condition, message) = (binder.Bind(call.Arguments[0]), binder.Bind(call.Arguments[1]));
        if (condition.Type is not (KqlType.Bool or KqlType.Unknown))
        {
            binder.Binder.Report(Diagnostics.NotBool(call.Arguments[0].Span, condition.Type.Name()));
        }

        if (!IsConstant(condition) || !IsConstant(message))
        {
            binder.Binder.Report(Diagnostics.NotConstant(call.Span, "What 'assert' takes"));
            return ExpressionBinder.Unknown;
        }

        return new Checked(ConvertScalar.Of(condition, KqlType.Bool), ConvertScalar.Of(message, KqlType.String));
    }

    private static bool IsConstant(Scalar argument) => argument.IsConstant || argument.Type == KqlType.Unknown;

    // Constants are known only with the moment of the run, so the condition is looked at when the run begins.
    private sealed class Checked(Scalar condition, Scalar message) : Scalar(KqlType.Bool)
    {
        public override bool IsConstant => condition.IsConstant;

        public override Storage.Column Evaluate(Batch batch, Run run)
        {
            if (condition.EvaluateOnce(run) is not true)
            {
                throw new QueryLimitException("KQL0410", $"The query's own assertion does not hold: '{message.EvaluateOnce(run)}'.");
            }

            return Storage.Column<bool>.Same(true, batch.RowCount);
        }
    }
}
