using XdrInfra.Kql.Binding;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Evaluation.Grouping;
using XdrInfra.Kql.Operators.Summarize;
using XdrInfra.Kql.Syntax;

namespace XdrInfra.Kql.Operators.Evaluate;

/// <summary><c>pivot(column [, aggregate [, keys…]])</c>: a column for each value of the pivot column.</summary>
// https://learn.microsoft.com/kusto/query/pivot-plugin
internal static class Pivot
{
    public static Plan Bind(EvaluateSyntax syntax, Plan input, Binder binder)
    {
        if (syntax.Call.Arguments is not [Expr.Name pivot, ..] || binder.Column(pivot, input.Schema) < 0)
        {
            return new EmptyPlan(RowType.Open);
        }

        var aggregate = syntax.Call.Arguments.Count > 1 ? syntax.Call.Arguments[1] : new Expr.Call(syntax.Call.Span, "count", syntax.Call.At, []);
        var used = Names(aggregate).Append(pivot.Text).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Expr> keys = syntax.Call.Arguments.Count > 2
            ? [.. syntax.Call.Arguments.Skip(2)]
            : [.. input.Schema.Columns.Where(column => !used.Contains(column.Name)).Select(column => new Expr.Name(pivot.Span, column.Name))];
        var grouped = new MaterializePlan(new SummarizeSyntax(syntax.Span, [aggregate], [.. keys, pivot]) { TakesDynamicKeys = true }.Bind(input, binder));
        var keyColumns = grouped.Schema.Columns.Take(keys.Count).ToList();
        var values = syntax.Columns?.Skip(keys.Count).Select(column => column.Name).ToList() ?? (binder.State.Run is { } run ? Discover(grouped, keys.Count, run) : null);
        if (values is null)
        {
            binder.State.DependsOnData = true;
            return new EmptyPlan(new RowType(keyColumns, isOpen: true));
        }

        var names = new RowTypeBuilder();
        foreach (var column in keyColumns)
        {
            names.Add(column.Name, column.Type);
        }

        foreach (var value in values)
        {
            names.Add(value, grouped.Schema.Columns[keys.Count + 1].Type);
        }

        return new PivotPlan(grouped, keys.Count, values, aggregate is Expr.Call { Function: "count" or "countif" or "sum" or "dcount" }, names.Build());
    }

    private static List<string> Discover(Plan grouped, int pivotAt, Run run)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var batch in grouped.Execute(run))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                values.Add(ScalarText.Of(batch[pivotAt].GetValue(row)));
                WideResult.Expect(values.Count, "pivot", "values");
            }
        }

        return [.. values];
    }

    private static IEnumerable<string> Names(Expr expression) => expression switch
    {
        Expr.Name name => [name.Text],
        Expr.Call call => call.Arguments.SelectMany(Names),
        Expr.Binary binary => Names(binary.Left).Concat(Names(binary.Right)),
        Expr.Named named => Names(named.Value),
        _ => [],
    };
}

internal sealed class PivotPlan(Plan grouped, int keyCount, IReadOnlyList<string> values, bool missingIsZero, RowType schema) : Plan(schema)
{
    // The row that a cell takes, and its value.
    private const int CellBytes = 12;

    public override IEnumerable<Batch> Execute(Run run)
    {
        var whole = grouped.ExecuteWhole(run);
        var keys = new GroupKeys([.. Schema.Columns.Take(keyCount).Select(column => column.Type)]);
        var codes = keys.Encode([.. Enumerable.Range(0, keyCount).Select(i => whole[i])], whole.RowCount, run: run);
        if (whole.RowCount == 0)
        {
            yield break;
        }

        run.Charge((long)values.Count * keys.Count * CellBytes);
        var cells = Enumerable.Range(0, values.Count).Select(_ => Enumerable.Repeat(-1, keys.Count).ToArray()).ToArray();
        var positions = values.Select((value, i) => (value, i)).ToDictionary(pair => pair.value, pair => pair.i, StringComparer.Ordinal);
        for (var row = 0; row < whole.RowCount; row++)
        {
            if (positions.TryGetValue(ScalarText.Of(whole[keyCount].GetValue(row)), out var at))
            {
                cells[at][codes[row]] = row;
            }
        }

        var columns = cells.Select(rows => whole.Gather(keyCount + 1, rows));
        yield return new ColumnBatch(keys.Count, [.. keys.Decode(), .. missingIsZero ? columns.Select(Filled) : columns]);
    }

    private static Storage.Column Filled(Storage.Column column) => column is Storage.Column<long> numbers
        ? Kernel.Rows<long>(numbers.Length, row => numbers.IsNull(row) ? 0 : numbers[row])
        : column;
}
