using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Storage;
using XdrInfra.Kql.Syntax;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql.Functions;

/// <summary><c>prev</c>, <c>next</c>, <c>row_number</c>, <c>row_cumsum</c>, <c>row_rank_dense</c>, <c>row_rank_min</c>, <c>row_window_session</c>.</summary>
// https://learn.microsoft.com/kusto/query/window-functions
internal sealed class WindowFunction : ISpecialFunction
{
    public IReadOnlyList<string> Names { get; } = ["prev", "next", "row_number", "row_cumsum", "row_rank", "row_rank_dense", "row_rank_min", "row_window_session"];

    public Scalar Bind(Expr.Call call, ExpressionBinder binder)
    {
        var (least, most) = call.Function switch { "row_number" => (0, 2), "row_window_session" => (3, 4), "prev" or "next" => (1, 3), _ => (1, 2) };
        if (call.Arguments.Count < least || call.Arguments.Count > most)
        {
            binder.Binder.Report(Diagnostics.ArgumentCount(call.Span, call.Function, $"{least} to {most} arguments", call.Arguments.Count));
            return ExpressionBinder.Unknown;
        }

        var arguments = binder.Bind(call.Arguments);
        return call.Function switch
        {
            "prev" => Neighbour(arguments, -1),
            "next" => Neighbour(arguments, 1),
            "row_number" => Of(KqlType.Long, arguments, RowNumbers),
            "row_cumsum" => RunningSum(arguments),
            "row_window_session" => Of(KqlType.DateTime, arguments, Sessions),
            "row_rank_min" => Of(KqlType.Long, arguments, (columns, rows) => Ranks(columns, rows, dense: false)),
            _ => Of(KqlType.Long, arguments, (columns, rows) => Ranks(columns, rows, dense: true)),
        };
    }

    private static CallScalar Of(KqlType type, IReadOnlyList<Scalar> arguments, Func<Column[], int, Column> compute) =>
        new(type, (columns, rows, _) => compute(columns, rows), arguments, isPure: false);

    private static CallScalar Neighbour(IReadOnlyList<Scalar> arguments, int direction)
    {
        var type = arguments[0].Type;
        IReadOnlyList<Scalar> converted = arguments.Count < 3 ? arguments : [arguments[0], arguments[1], ConvertScalar.Of(arguments[2], type)];
        return Of(type, converted, (columns, rows) => Neighbours(columns, rows, direction));
    }

    private static Column Neighbours(Column[] columns, int rows, int direction)
    {
        var offset = columns.Length > 1 && rows > 0 && columns[1].GetValue(0) is { } given ? Conversion.ToLong(given) ?? 1 : 1;
        var sources = new int[rows];
        for (var row = 0; row < rows; row++)
        {
            var from = row + (direction * offset);
            sources[row] = from >= 0 && from < rows ? (int)from : columns.Length > 2 ? rows : -1;
        }

        return columns.Length > 2 ? columns[0].GatherAcross([columns[0], columns[2].Repeat(0, 1)], [0, rows], sources) : columns[0].Gather(sources);
    }

    private static Column<long> RowNumbers(Column[] columns, int rows)
    {
        var first = columns.Length > 0 && rows > 0 && columns[0].GetValue(0) is { } given ? Conversion.ToLong(given) ?? 1 : 1;
        var restarts = columns.Length > 1 ? columns[1] as Column<bool> : null;
        var numbers = new long[rows];
        for (var row = 0; row < rows; row++)
        {
            numbers[row] = row == 0 || (restarts is not null && restarts[row]) ? first : numbers[row - 1] + 1;
        }

        return new Column<long>(numbers, rows);
    }

    private static CallScalar RunningSum(IReadOnlyList<Scalar> arguments)
    {
        var type = arguments[0].Type is KqlType.Real or KqlType.Decimal ? KqlType.Real : arguments[0].Type is KqlType.TimeSpan or KqlType.Int ? arguments[0].Type : KqlType.Long;
        return Of(type, arguments, (columns, rows) => RunningSums(columns, rows, type));
    }

    private static Column RunningSums(Column[] columns, int rows, KqlType type)
    {
        var restarts = columns.Length > 1 ? columns[1] as Column<bool> : null;
        if (type is KqlType.Int or KqlType.Long)
        {
            // Not as reals, which do not hold every large whole number.
            return Conversion.Convert(Sums((Column<long>)Conversion.Convert(columns[0], KqlType.Long), restarts, (sum, term) => unchecked(sum + term)), type);
        }

        var sums = Sums((Column<double>)Conversion.Convert(columns[0], KqlType.Real), restarts, (sum, term) => sum + term);
        return type == KqlType.TimeSpan ? Kernel.Map(sums, ticks => new TimeSpan((long)ticks)) : sums;
    }

    // A null adds nothing.
    private static Column<T> Sums<T>(Column<T> terms, Column<bool>? restarts, Func<T, T, T> add)
        where T : struct
    {
        var sums = new T[terms.Length];
        for (var row = 0; row < sums.Length; row++)
        {
            var before = row == 0 || (restarts is not null && restarts[row]) ? default : sums[row - 1];
            sums[row] = terms.IsNull(row) ? before : add(before, terms[row]);
        }

        return new Column<T>(sums, sums.Length);
    }

    private static Column<long> Ranks(Column[] columns, int rows, bool dense)
    {
        var restarts = columns.Length > 1 ? columns[1] as Column<bool> : null;
        var ranks = new long[rows];
        var inGroup = 0L;
        for (var row = 0; row < rows; row++)
        {
            var starts = row == 0 || (restarts is not null && restarts[row]);
            inGroup = starts ? 1 : inGroup + 1;
            var same = !starts && Equals(columns[0].GetValue(row), columns[0].GetValue(row - 1));
            ranks[row] = starts ? 1 : same ? ranks[row - 1] : dense ? ranks[row - 1] + 1 : inGroup;
        }

        return new Column<long>(ranks, rows);
    }

    // A session ends at the longest length, at the longest gap to the row before, behind a null, or where the query says so.
    private static Column Sessions(Column[] columns, int rows)
    {
        var times = (Column<DateTime>)Conversion.Convert(columns[0], KqlType.DateTime);
        var (longest, gap) = ((Column<TimeSpan>)Conversion.Convert(columns[1], KqlType.TimeSpan), (Column<TimeSpan>)Conversion.Convert(columns[2], KqlType.TimeSpan));
        var restarts = columns.Length > 3 ? columns[3] as Column<bool> : null;
        DateTime? start = null;
        return Kernel.Rows<DateTime>(rows, row =>
        {
            if (times.IsNull(row))
            {
                return start = null;
            }

            var goesOn = start is { } began && !(restarts is not null && restarts[row]) && times[row] - began < longest[row] && times[row] - times[row - 1] < gap[row];
            return start = goesOn ? start : times[row];
        });
    }
}
