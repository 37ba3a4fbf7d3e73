namespace XdrInfra.Kql.Evaluation;

/// <summary>The rows of a plan as a table of the result, cut at the row budget.</summary>
internal static class ResultCollector
{
    public static (ResultTable Table, QueryError? Error) Collect(Plan plan, string name, Run run)
    {
        var parts = new List<Batch>();
        var left = run.Options.ResultRowBudget;
        QueryError? error = null;
        foreach (var batch in plan.Execute(run))
        {
            run.Check();
            if (batch.RowCount > left)
            {
                error = new QueryError("KQL0406", $"The result has more than {run.Options.ResultRowBudget} rows and was cut there; aggregate, or filter more.");
            }

            parts.Add(batch.Take(left));
            left -= Math.Min(left, batch.RowCount);
            if (error is not null)
            {
                break;
            }
        }

        var whole = ConcatBatch.Of([.. parts.Where(part => part.RowCount > 0)], plan.Schema);
        run.Charge((long)whole.RowCount * plan.Schema.Columns.Count * 8);
        return (new ResultTable(name, plan.Schema.Columns, [.. Enumerable.Range(0, plan.Schema.Columns.Count).Select(i => whole[i])]), error);
    }
}
