namespace XdrInfra.Kql.Evaluation;

/// <summary>A bound tabular step: the type of its rows, and how to make them. It holds no state of a run.</summary>
internal abstract class Plan(RowType schema)
{
    public RowType Schema => schema;

    /// <summary>The rows come in this order and in one batch, so that window functions may look around.</summary>
    public virtual bool IsSerialized => false;

    /// <summary>The name that <c>union withsource</c> shows.</summary>
    public virtual string? SourceName => null;

    public abstract IEnumerable<Batch> Execute(Run run);

    /// <summary>All rows as one batch.</summary>
    public Batch ExecuteWhole(Run run)
    {
        var parts = new List<Batch>();
        foreach (var batch in Execute(run))
        {
            run.Check();
            if (batch.RowCount > 0)
            {
                parts.Add(batch);
                run.Hold(batch.RowCount);
            }
        }

        return ConcatBatch.Of(parts, Schema);
    }
}
