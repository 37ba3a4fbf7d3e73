namespace XdrInfra.Kql.Evaluation;

/// <summary>The input of a subquery that runs many times: each time the rows are put in from outside.</summary>
internal sealed class SlotPlan(RowType schema) : Plan(schema)
{
    public override bool IsSerialized => true;

    public override IEnumerable<Batch> Execute(Run run) => Slot(run).Rows;

    /// <summary>Does something while the slot holds these rows.</summary>
    public T With<T>(IReadOnlyList<Batch> rows, Run run, Func<T> action)
    {
        var slot = Slot(run);
        var before = slot.Rows;
        slot.Rows = rows;
        var result = action();
        slot.Rows = before;
        return result;
    }

    private Content Slot(Run run) => run.Once(this, () => new Content());

    private sealed class Content
    {
        public IReadOnlyList<Batch> Rows { get; set; } = [];
    }
}
