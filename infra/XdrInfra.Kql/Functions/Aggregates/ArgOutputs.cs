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
        var used = new HashSet<int>();
        foreach (var key in binder.GroupedColumns)
        {
            used.Add(key.Ordinal);
        }

        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is Expr.Star)
            {
                AddAll(outputs, used, Prefix(call, values, i), binder);
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

    private static void AddAll(List<(string Name, Scalar Scalar)> outputs, HashSet<int> used, string prefix, ExpressionBinder binder)
    {
        for (var i = 0; i < binder.Row.Columns.Count; i++)
        {
            var column = binder.Row.Columns[i];
            if (used.Add(i))
            {
                outputs.Add((prefix + column.Name, new ColumnScalar(i, column.Name, column.Type)));
            }
        }
    }

    // The older spellings name their columns after themselves and after what they are ordered by.
    private static string Prefix(Expr.Call call, IReadOnlyList<Expr> values, int at) => call.Function switch
    {
        "any" or "anyif" => call.Function + "_",
        "argmax" or "argmin" when at == 0 => Extreme(call) + "_",
        "argmax" or "argmin" => $"{Extreme(call)}_{ResultName.Of(values[0])}_",
        _ => string.Empty,
    };

    private static string Extreme(Expr.Call call) => call.Function.EndsWith("min", StringComparison.Ordinal) ? "min" : "max";

    private static string NameOf(Expr.Call call, IReadOnlyList<Expr> values, int at, bool byOrder)
    {
        var name = ResultName.Of(values[at]);
        var prefix = Prefix(call, values, at);
        if (prefix.Length > 0)
        {
            return prefix + name;
        }

        if (!byOrder)
        {
            return name.Length > 0 ? name : $"any_arg{at}";
        }

        var extreme = Extreme(call);
        return name.Length > 0 ? name : at == 0 ? $"{extreme}_" : $"{extreme}_{ResultName.Of(values[0])}_arg{at}";
    }
}
