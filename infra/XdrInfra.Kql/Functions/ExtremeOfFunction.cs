using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>max_of(a, b, …)</c> and <c>min_of</c>: the extreme of the values that are not null.</summary>
// https://learn.microsoft.com/kusto/query/max-of-function
internal sealed class ExtremeOfFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["max_of", "min_of"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var values = binder.Bind(call.Arguments);
        if (values.Count < 2)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, "at least 2 arguments", values.Count));
            return ExpressionBinder.Unknown;
        }

        var type = values[0].Type;
        foreach (var value in values)
        {
            if (CommonType.ForChoice(type, value.Type) is not { } common || common == KqlType.Dynamic)
            {
                binder.Binder.Report(Diagnostics.BadUse(call.Span, $"'{call.Function}' compares a {type.Name()} with a {value.Type.Name()}; convert one of them."));
                return ExpressionBinder.Unknown;
            }

            type = common;
        }

        var sign = call.Function == "max_of" ? 1 : -1;
        return new CallScalar(type, (columns, rows, run) => TypeDispatch.Call(type, new Extreme(columns, rows, sign, run)), [.. values.Select(value => ConvertScalar.Of(value, type))]);
    }

    private sealed class Extreme(Column[] columns, int rows, int sign, Run run) : ITyped<Column>
    {
        public Column For<T>()
        {
            var typed = columns.Cast<Column<T>>().ToArray();
            var best = new T[rows];
            ulong[]? nulls = null;
            for (var row = 0; row < rows; row++)
            {
                Kernel.Check(row, run);
                if (!Find(typed, row, out best[row]))
                {
                    NullBits.Set(ref nulls, row, rows);
                }
            }

            return new Column<T>(best, rows, nulls);
        }

        private bool Find<T>(Column<T>[] typed, int row, out T best)
        {
            var found = false;
            best = typed[0][row];
            foreach (var column in typed)
            {
                if (!column.IsNull(row) && (!found || ValueOrder.Compare(column[row], best) * sign > 0))
                {
                    (best, found) = (column[row], true);
                }
            }

            return found;
        }
    }
}
