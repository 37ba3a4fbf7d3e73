using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>column_names_of(table)</c>, and <c>iscolumnexists("name")</c>, an older way to ask what <c>column_ifexists</c> does.</summary>
// https://learn.microsoft.com/kusto/query/column-names-of-function
internal sealed class SchemaFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["column_names_of", "iscolumnexists"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        if (call.Arguments is not [var argument])
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "1 argument", call.Arguments.Count));
            return ExpressionBinder.Unknown;
        }

        if (call.Function == "iscolumnexists")
        {
            var name = binder.Bind(argument) is ConstantScalar { Value: string text } ? text : string.Empty;
            return new ConstantScalar(KqlType.Bool, binder.Row.IndexOf(name) >= 0);
        }

        var columns = binder.Binder.Table(argument).Schema.Columns;
        return new ConstantScalar(KqlType.Dynamic, DynamicFunctions.Items(columns.Select(column => DynamicValue.FromScalar(column.Name))));
    }
}
