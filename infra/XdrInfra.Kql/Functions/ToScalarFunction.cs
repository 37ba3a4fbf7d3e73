using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>toscalar(table)</c>: the first value of the first row, computed once; null when there is no row.</summary>
// https://learn.microsoft.com/kusto/query/toscalar-function
internal sealed class ToScalarFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["toscalar"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments.Count != 1)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "1 argument", call.Arguments.Count));
            return ExpressionBinder.Unknown;
        }

        var within = binder.Binder.OfQueries;
        return ((Bound.Value)within.State.Shared(call, within.Scope, () => new Bound.Value(Value(call.Arguments[0], within)))).Scalar;
    }

    private static Scalar Value(Expr argument, Binder binder) => new AnyBinder(binder).Bind(argument) switch
    {
        Bound.Value { Scalar: { IsConstant: false, Type: not KqlType.Unknown } changing } => new OnceScalar(changing),
        Bound.Value value => value.Scalar,
        Bound.Rows { Plan.Schema.Columns.Count: > 0 } rows => new OnceScalar(new FirstValue(rows.Plan)),
        _ => ExpressionBinder.Unknown,
    };

    private sealed class FirstValue(Plan plan) : Scalar(plan.Schema.Columns[0].Type)
    {
        public override bool IsConstant => true;

        public override Column Evaluate(Batch batch, Run run)
        {
            foreach (var rows in plan.Execute(run))
            {
                if (rows.RowCount > 0)
                {
                    return rows[0].Repeat(0, batch.RowCount);
                }
            }

            return ColumnFactory.Nulls(Type, batch.RowCount);
        }
    }
}
