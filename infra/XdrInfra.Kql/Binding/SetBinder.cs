using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary><c>in</c>, <c>has_any</c>, <c>has_all</c>: values, dynamic arrays, or the first column of a table.</summary>
internal static class SetBinder
{
    public static Scalar Bind(Expr.Set set, ExpressionBinder binder)
    {
        if (set.Left is Expr.Star)
        {
            return AnyColumn(set, binder);
        }

        var left = binder.Bind(set.Left);
        return Bind(set, left, binder);
    }

    private static Scalar Bind(Expr.Set set, Scalar left, ExpressionBinder binder)
    {
        var sources = set.Items.Select(item => Source(item, binder)).ToList();
        if (set.Operator is not ("in" or "!in") && left.Type is not (KqlType.String or KqlType.Dynamic or KqlType.Unknown))
        {
            binder.Binder.Report(Diagnostics.ArgumentType(set.Left.Span, set.Operator, 1, "string or dynamic", left.Type.Name()));
        }

        return set.Operator is "has_any" or "has_all"
            ? new TermsScalar(set.Operator == "has_all", ConvertScalar.Of(left, KqlType.String), sources)
            : InScalar.Create(set.Operator, left, sources);
    }

    private static SetSource Source(Expr item, ExpressionBinder binder)
    {
        if (IsRows(item, binder))
        {
            var within = binder.Binder.OfQueries;
            return new SetSource.Rows(((Bound.Rows)binder.Binder.State.Shared(item, within.Scope, () => new Bound.Rows(within.Table(item)))).Plan);
        }

        return new SetSource.Value(binder.Bind(item));
    }

    private static bool IsRows(Expr item, ExpressionBinder binder) => item switch
    {
        Expr.Pipe => true,
        Expr.Name name => binder.Row.IndexOf(name.Text) < 0
            && (binder.Binder.Scope.Find(name.Text) is NameScope.Meaning.Rows
                || (binder.Binder.Scope.Find(name.Text) is null && binder.Binder.Database.FindTable(name.Text) is not null)
                || (binder.Binder.Scope.Find(name.Text) is NameScope.Meaning.Function function && IsTabular(function, name.Span, [], binder))),
        Expr.Call call => TabularFunctions.IsTabular(call.Function)
            || (FunctionCallBinder.Find(call.Function, binder.Binder) is { } function && IsTabular(function, call.Span, call.Arguments, binder)),
        _ => false,
    };

    private static bool IsTabular(NameScope.Meaning.Function function, TextSpan at, IReadOnlyList<Expr> arguments, ExpressionBinder binder) =>
        FunctionCallBinder.Bind(function, at, arguments, binder) is Bound.Rows;

    private static Scalar AnyColumn(Expr.Set set, ExpressionBinder binder)
    {
        var tests = new List<Scalar>();
        for (var i = 0; i < binder.Row.Columns.Count; i++)
        {
            var column = binder.Row.Columns[i];
            if (column.Type is KqlType.String or KqlType.Dynamic)
            {
                tests.Add(Bind(set, binder.Column(i, set.Left.Span), binder));
            }
        }

        return new LogicalScalar(false, tests);
    }
}
