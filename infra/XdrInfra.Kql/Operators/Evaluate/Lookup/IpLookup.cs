using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Functions;
using XdrInfra.Kql.Operators.Join;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Operators.Evaluate.Lookup;

/// <summary><c>ipv4_lookup(table, address, network [, keys…, return_unmatched])</c>: a join on the networks that an address lies in.</summary>
// https://learn.microsoft.com/kusto/query/ipv4-lookup-plugin
// https://learn.microsoft.com/kusto/query/ipv6-lookup-plugin
internal static class IpLookup
{
    public static Plan BindV4(EvaluateSyntax syntax, Plan input, Binder binder) => Bind(syntax, input, binder, IpRange.ParseV4);

    public static Plan BindV6(EvaluateSyntax syntax, Plan input, Binder binder) => Bind(syntax, input, binder, IpRange.ParseV6);

    private static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder, Func<string, long, IpRange?> parse)
    {
        var call = syntax.Call;
        if (call.Arguments.Count < 3)
        {
            binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "at least 3 arguments", call.Arguments.Count));
            return new EmptyPlan(RowType.Open);
        }

        var table = binder.Table(call.Arguments[0]);
        var address = Text(call.Arguments[1], 2, input.Schema, call, binder);
        var network = Text(call.Arguments[2], 3, table.Schema, call, binder);
        var rest = call.Arguments.Skip(3).ToList();
        var keepsAll = TakeUnmatched(rest, call, binder);
        var keys = rest.OfType<Expr.Name>().Select(key => (Left: binder.Column(key, input.Schema), Right: binder.Column(key, table.Schema), key.Span)).ToList();
        foreach (var other in rest.Where(key => key is not Expr.Name))
        {
            binder.Report(Diagnostics.BadUse(other.Span, $"A key of '{call.Function}' is the name of a column that both tables have; after the keys stands only true or false."));
        }

        var layout = JoinLayout.Of(input.Schema, table.Schema, JoinKind.LeftOuter, keys.Select(key => key.Right).ToHashSet());
        foreach (var (left, right, span) in keys.Where(key => key.Left >= 0 && key.Right >= 0 && input.Schema.Columns[key.Left].Type != table.Schema.Columns[key.Right].Type))
        {
            binder.Report(Diagnostics.JoinKey(span, input.Schema.Columns[left].Type.Name(), table.Schema.Columns[right].Type.Name()));
        }

        return keys.Exists(key => key.Left < 0 || key.Right < 0)
            ? new EmptyPlan(new RowType(layout.Schema.Columns, isOpen: true))
            : new IpLookupPlan(input, table, address, network, [.. keys.Select(key => (key.Left, key.Right))], keepsAll, parse, layout);
    }

    private static Scalar Text(Expr argument, int number, RowType row, Expr.Call call, Binder binder)
    {
        var bound = binder.Scalar(argument, row);
        if (bound.Type is not (KqlType.String or KqlType.Dynamic or KqlType.Unknown))
        {
            binder.Report(Diagnostics.ArgumentType(argument.Span, call.Function, number, "string", bound.Type.Name()));
        }

        return ConvertScalar.Of(bound, KqlType.String);
    }

    // By name, or as the last argument.
    private static bool TakeUnmatched(List<Expr> rest, Expr.Call call, Binder binder)
    {
        if (rest.Count == 0 || rest[^1] is Expr.Name)
        {
            return false;
        }

        var value = binder.Constant(rest[^1], $"The argument 'return_unmatched' of '{call.Function}'", KqlType.Bool);
        rest.RemoveAt(rest.Count - 1);
        return value is ConstantScalar { Value: true };
    }
}
