using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators;

/// <summary>Names for functions that give several columns at once, as Microsoft's parser gives them.</summary>
internal static class TupleColumns
{
    /// <summary>All columns: the given names first, then the names of the function.</summary>
    public static IEnumerable<NewColumn> Of(TupleScalar tuple, IReadOnlyList<Expr.Name> given, Binder binder)
    {
        var columns = tuple.Columns;
        if (given.Count > columns.Count)
        {
            binder.Report(Diagnostics.BadUse(given[columns.Count].Span, $"There are {given.Count} names for {columns.Count} columns; leave out the last {Names(given.Count - columns.Count)}."));
        }

        return columns.Select((column, i) => i < given.Count ? new NewColumn(given[i].Text, column.Scalar) : new NewColumn(column.Name, column.Scalar, IsFurther: true));
    }

    /// <summary>Several names for what is one value: a report, and each name stands for an unknown value.</summary>
    public static IEnumerable<NewColumn> OfOneValue(Expr expression, Scalar scalar, IReadOnlyList<Expr.Name> given, Binder binder)
    {
        if (scalar.Type != KqlType.Unknown)
        {
            binder.Report(Diagnostics.BadUse(expression.Span, $"There are {given.Count} names for one value; give it one name, without parentheses."));
        }

        return given.Select(name => new NewColumn(name.Text, ExpressionBinder.Unknown));
    }

    private static string Names(int count) => count == 1 ? "name" : $"{count} names";
}
