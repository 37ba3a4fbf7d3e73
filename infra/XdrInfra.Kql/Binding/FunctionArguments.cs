using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Arguments of a call to the parameters of a function: by position, by name, or by default.</summary>
internal static class FunctionArguments
{
    /// <summary>False when the call does not fit; that was reported.</summary>
    public static bool Declare(NameScope.Meaning.Function function, TextSpan at, IReadOnlyList<Expr> arguments, ExpressionBinder caller, NameScope scope)
    {
        var parameters = function.Lambda.Parameters;
        var required = parameters.Count(parameter => parameter.Default is null);
        if (arguments.Count > parameters.Count || arguments.Count < required)
        {
            var expected = required == parameters.Count ? Count(required) : $"{required} to {Count(parameters.Count)}";
            caller.Binder.Report(Diagnostics.ArgumentCount(at, function.Name, expected, arguments.Count));
            return false;
        }

        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            var argument = ByName(arguments, parameter.Text) ?? (i < arguments.Count && arguments[i] is not Expr.Named ? arguments[i] : parameter.Default);
            scope.Declare(parameter.Text, argument is null ? Missing(parameter) : Bind(parameter, argument, caller));
        }

        return true;
    }

    /// <summary>Parameters that have a type and nothing else.</summary>
    public static void DeclareWithoutValues(Expr.Lambda lambda, NameScope scope)
    {
        foreach (var parameter in lambda.Parameters)
        {
            scope.Declare(parameter.Text, parameter.Columns is { Count: > 0 } columns
                ? new NameScope.Meaning.Rows(new EmptyPlan(new RowType(columns)))
                : Missing(parameter));
        }
    }

    private static string Count(int count) => count == 1 ? "1 argument" : $"{count} arguments";

    private static Expr? ByName(IReadOnlyList<Expr> arguments, string name) =>
        arguments.OfType<Expr.Named>().FirstOrDefault(named => named.Names.Count == 1 && named.Names[0].Text == name)?.Value;

    // The declared columns must be there; any others go through to the result, though the body may not name them.
    private static Plan Declared(Expr.Parameter parameter, IReadOnlyList<ColumnSchema> columns, Plan table, Expr argument, ExpressionBinder caller)
    {
        var places = columns.Select(column => table.Schema.IndexOf(column.Name)).ToList();
        var fits = columns.Select((column, i) => places[i] >= 0 && table.Schema.Columns[places[i]].Type == column.Type).ToList();
        if (fits.TrueForAll(fit => fit))
        {
            return table;
        }

        if (!table.Schema.IsOpen)
        {
            var lacking = columns[fits.IndexOf(false)];
            caller.Binder.Report(Diagnostics.LacksColumn(argument.Span, parameter.Text, lacking.Name, lacking.Type.Name()));
        }

        return new EmptyPlan(new RowType(columns));
    }

    private static NameScope.Meaning Missing(Expr.Parameter parameter) => parameter.Columns is null
        ? new NameScope.Meaning.Value(ConstantScalar.Null(parameter.Type))
        : new NameScope.Meaning.Rows(new EmptyPlan(RowType.Open));

    private static NameScope.Meaning Bind(Expr.Parameter parameter, Expr argument, ExpressionBinder caller)
    {
        if (parameter.Columns is not null)
        {
            var table = caller.Binder.Table(argument);
            return new NameScope.Meaning.Rows(parameter.Columns.Count == 0 ? table : Declared(parameter, parameter.Columns, table, argument, caller));
        }

        var value = ConvertScalar.Of(caller.Bind(argument), parameter.Type);
        return new NameScope.Meaning.Value(value.IsConstant && value is not ConstantScalar ? new OnceScalar(value) : value);
    }
}
