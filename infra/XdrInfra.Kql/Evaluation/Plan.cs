namespace XdrInfra.Kql.Evaluation;

/// <summary>A bound tabular step: the type of its rows, and how to make them. It holds no state of a run.</summary>
internal abstract class Plan(RowType schema)
{
    /// <summary>No batch of a table is larger.</summary>
    protected const int PieceRows = 1 << 17;

    public RowType Schema => schema;

    /// <summary>The rows come in this order and in one batch, so that window functions may look around.</summary>
    public virtual bool IsSerialized => false;

    /// <summary>The name that <c>union withsource</c> shows.</summary>
    public virtual string? SourceName => null;

    public abstract IEnumerable<Batch> Execute(Run run);

    /// <summary>The rows in batches of a usual size, for those who do not look around: so they can stop, or meet the budget, between two of them.</summary>
    public IEnumerable<Batch> ExecuteInPieces(Run run)
    {
        foreach (var batch in Execute(run))
        {
            for (var start = 0; start < batch.RowCount; start += PieceRows)
            {
                run.Check();
                yield return batch.RowCount <= PieceRows ? batch : batch.Select(Kernel.Ordinals(start, Math.Min(PieceRows, batch.RowCount - start)));
            }
        }
    }

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
                batch.Hold(run);
                run.Hold(batch.RowCount);
            }
        }

        var whole = ConcatBatch.Of(parts, Schema);
        whole.Hold(run);
        return whole;
    }
}
