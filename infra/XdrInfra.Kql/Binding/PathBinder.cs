using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Steps into dynamic values: <c>a.b</c>, <c>a["b"]</c>, <c>a[0]</c>, <c>a[-1]</c>.</summary>
internal static class PathBinder
{
    public static Scalar Bind(Expr.Member member, ExpressionBinder binder)
    {
        if (member.Target is Expr.Name { Text: "$left" or "$right" })
        {
            binder.Binder.Report(Diagnostics.BadUse(member.Span, "'$left' and '$right' stand only in the condition of a join or lookup."));
            return ExpressionBinder.Unknown;
        }

        if (member.Target is Expr.Name step && binder.Row.IndexOf(step.Text) < 0 && binder.Binder.Scope.Find(step.Text) is NameScope.Meaning.Record record)
        {
            return Field(member, record, binder);
        }

        return Step(binder.BindTarget(member.Target, member.Text), new ConstantScalar(KqlType.String, member.Text), member.At, binder);
    }

    public static Scalar Bind(Expr.Index index, ExpressionBinder binder)
    {
        var at = binder.Bind(index.At);
        return Step(binder.Bind(index.Target), at, index.Span, binder);
    }

    // Within a query inside the condition other rows are at hand, and the record is not beside them.
    private static Scalar Field(Expr.Member member, NameScope.Meaning.Record record, ExpressionBinder binder)
    {
        if (!ReferenceEquals(record.Row, binder.Row))
        {
            binder.Binder.Report(Diagnostics.BadUse(member.Span, "A step has no value within another query; use its columns directly in the condition or the assignment."));
            return ExpressionBinder.Unknown;
        }

        var at = binder.Binder.Column(new Expr.Name(member.At, member.Text), record.Row);
        return at < 0 ? ExpressionBinder.Unknown : new ColumnScalar(record.First + at, member.Text, record.Row.Columns[at].Type);
    }

    private static Scalar Step(Scalar value, Scalar at, TextSpan span, ExpressionBinder binder)
    {
        if (value is TupleScalar { Columns: var columns } && at is ConstantScalar { Value: long number } && number >= 0 && number < columns.Count)
        {
            return columns[(int)number].Scalar;
        }

        if (value.Type is KqlType.Dynamic)
        {
            return new PathScalar(value, at);
        }

        if (value.Type != KqlType.Unknown)
        {
            binder.Binder.Report(Diagnostics.BadUse(span, $"A {value.Type.Name()} has no properties; convert it with 'parse_json()' first."));
        }

        return ExpressionBinder.Unknown;
    }
}
