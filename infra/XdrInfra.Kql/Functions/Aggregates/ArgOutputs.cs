using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Functions.Aggregates;

/// <summary>The columns that <c>arg_max</c>, <c>arg_min</c> and <c>take_any</c> give, and their names.</summary>
internal static class ArgOutputs
{
    public static IReadOnlyList<(string Name, Scalar Scalar)> Of(Expr.Call call, IReadOnlyList<Expr> values, bool byOrder, ExpressionBinder binder)
    {
        var outputs = new List<(string Name, Scalar Scalar)>();
        var used = new HashSet<int>(binder.GroupedColumns);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is Expr.Star)
            {
                AddAll(outputs, used, binder);
                continue;
            }

            var scalar = binder.Bind(values[i]);
            if (scalar is ColumnScalar column)
            {
                used.Add(column.Ordinal);
            }

            outputs.Add((NameOf(call, values, i, byOrder), scalar));
        }

        return outputs;
    }

    private static void AddAll(List<(string Name, Scalar Scalar)> outputs, HashSet<int> used, ExpressionBinder binder)
    {
        for (var i = 0; i < binder.Row.Columns.Count; i++)
        {
            var column = binder.Row.Columns[i];
            if (used.Add(i))
            {
                outputs.Add((column.Name, new ColumnScalar(i, column.Name, column.Type)));
            }
        }
    }

    private static string NameOf(Expr.Call call, IReadOnlyList<Expr> values, int at, bool byOrder)
    {
        var name = ResultName.Of(values[at]);
        if (!byOrder)
        {
            var prefix = call.Function is "any" or "anyif" && values.Count == 1 ? call.Function + "_" : string.Empty;
            return name.Length > 0 ? prefix + name : $"any_arg{at}";
        }

        var extreme = call.Function.EndsWith("min", StringComparison.Ordinal) ? "min" : "max";
        return name.Length > 0 ? name : at == 0 ? $"{extreme}_" : $"{extreme}_{ResultName.Of(values[0])}_arg{at}";
    }
}
