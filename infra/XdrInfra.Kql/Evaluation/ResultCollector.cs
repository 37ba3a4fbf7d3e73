using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Evaluation;

/// <summary>The rows of a plan as a table of the result, cut where the budgets for rows and for bytes end.</summary>
internal static class ResultCollector
{
    public static (ResultTable Table, QueryError? Error) Collect(Plan plan, string name, Run run)
    {
        var (parts, error) = Batches(plan, run);
        var whole = ConcatBatch.Of([.. parts.Where(part => part.RowCount > 0)], plan.Schema);
        run.Charge((long)whole.RowCount * plan.Schema.Columns.Count * 8);
        var columns = Columns(whole, plan.Schema.Columns.Count, run);
        if (RowsThatFit(columns, whole.RowCount, run.Options.ResultByteBudget) is var fitting && fitting < whole.RowCount)
        {
            error = new QueryError("KQL0406", $"The result takes more than {run.Options.ResultByteBudget >> 20} MiB and was cut there; project fewer columns, or filter more.");
            var rows = Kernel.Ordinals(fitting);
            columns = [.. columns.Select(column => column.Gather(rows))];
        }

        return (new ResultTable(name, plan.Schema.Columns, columns), error);
    }

    private static Column[] Columns(Batch whole, int count, Run run)
    {
        var columns = new Column[count];
        for (var i = 0; i < count; i++)
        {
            run.Check();
            columns[i] = whole[i];
        }

        return columns;
    }

    private static (List<Batch> Parts, QueryError? Error) Batches(Plan plan, Run run)
    {
        var parts = new List<Batch>();
        var left = run.Options.ResultRowBudget;
        foreach (var batch in plan.Execute(run))
        {
            run.Check();
            parts.Add(batch.Take(left));
            if (batch.RowCount > left)
            {
                return (parts, new QueryError("KQL0406", $"The result has more than {run.Options.ResultRowBudget} rows and was cut there; aggregate, or filter more."));
            }

            left -= batch.RowCount;
        }

        return (parts, null);
    }

    // A value that is shared by many rows is written for each of them.
    private static int RowsThatFit(Column[] columns, int rowCount, long budget)
    {
        var sized = columns.Where(column => column is Column<string> or Column<DynamicValue>).ToArray();
        if (Fit(sized, rowCount, budget))
        {
            return rowCount;
        }

        var (row, left) = (0, budget);
        while (row < rowCount && (left -= sized.Sum(column => ValueSize.At(column, row))) >= 0)
        {
            row++;
        }

        return row;
    }

    private static bool Fit(Column[] columns, int rowCount, long budget)
    {
        var bytes = 0L;
        foreach (var column in columns)
        {
            for (var row = 0; row < rowCount; row++)
            {
                bytes += ValueSize.At(column, row);
            }
        }

        return bytes <= budget;
    }
}
