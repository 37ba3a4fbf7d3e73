using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Binding;

/// <summary>Operators between two values.</summary>
internal static class BinaryBinder
{
    public static Scalar Bind(Expr.Binary binary, ExpressionBinder binder)
    {
        if (binary.Left is Expr.Star)
        {
            return AnyColumn(binary, binder);
        }

        var (left, right) = (binder.Bind(binary.Left), binder.Bind(binary.Right));
        return Combine(binary.Operator, left, right, binary.At, binder);
    }

    public static Scalar Combine(string symbol, Scalar left, Scalar right, TextSpan at, ExpressionBinder binder) =>
        symbol switch
        {
            "==" or "!=" or "<>" or "<" or "<=" or ">" or ">=" => Compare(symbol == "<>" ? "!=" : symbol, left, right, at, binder),
            ":" => OverloadResolver.Call("has", [left, right], at, binder),
            _ => OverloadResolver.Call(symbol, [left, right], at, binder),
        };

    /// <summary>Compares after bringing both sides to one type.</summary>
    public static Scalar Compare(string symbol, Scalar left, Scalar right, TextSpan at, ExpressionBinder binder)
    {
        if (left.Type == KqlType.Unknown || right.Type == KqlType.Unknown)
        {
            return ConstantScalar.Null(KqlType.Bool);
        }

        var ordered = symbol is not ("==" or "!=");
        if (ordered && (left as TupleScalar ?? right as TupleScalar) is { } tuple)
        {
            binder.Binder.Report(Diagnostics.SeveralColumns(at, tuple.Columns.Count));
        }

        var type = ordered ? CommonType.ForOrder(left.Type, right.Type) : CommonType.ForEquality(left.Type, right.Type);
        if (type is null)
        {
            binder.Binder.Report(Diagnostics.OperandTypes(at, symbol, left.Type.Name(), right.Type.Name()));
            return ConstantScalar.Null(KqlType.Bool);
        }

        if (!ordered && CommonType.ForComparison(left.Type, right.Type) is null)
        {
            binder.Binder.Report(Diagnostics.UnlikeTypes(at, symbol, left.Type.Name(), right.Type.Name()));
        }

        return new CompareScalar(symbol, ConvertScalar.Of(left, type.Value), ConvertScalar.Of(right, type.Value));
    }

    // * has "x": any string column.
    private static Scalar AnyColumn(Expr.Binary binary, ExpressionBinder binder)
    {
        var right = binder.Bind(binary.Right);
        var tests = new List<Scalar>();
        for (var i = 0; i < binder.Row.Columns.Count; i++)
        {
            var column = binder.Row.Columns[i];
            if (binary.Operator is "==" or "!=" ? CommonType.ForComparison(column.Type, right.Type) is not null : column.Type is KqlType.String or KqlType.Dynamic)
            {
                tests.Add(Combine(binary.Operator, binder.Column(i, binary.Left.Span), right, binary.At, binder));
            }
        }

        return tests.Count == 0 ? new ConstantScalar(KqlType.Bool, false) : new LogicalScalar(false, tests);
    }
}
