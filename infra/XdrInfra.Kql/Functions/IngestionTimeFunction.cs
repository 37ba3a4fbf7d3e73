using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions;

/// <summary><c>ingestion_time()</c>: the column <c>_TimeReceived</c> where there is one, else <c>TimeGenerated</c>.</summary>
internal sealed class IngestionTimeFunction : ISpecialFunction
{
    private static readonly string[] Columns = ["_TimeReceived", "TimeGenerated"];

    public IReadOnlyList<string> Names { get; } = ["ingestion_time"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var at = Columns.Select(binder.Row.IndexOf).FirstOrDefault(position => position >= 0, -1);
        return at >= 0 && binder.Row.Columns[at].Type == KqlType.DateTime
            ? binder.Column(at, call.Span)
            : ConstantScalar.Null(KqlType.DateTime);
    }
}
