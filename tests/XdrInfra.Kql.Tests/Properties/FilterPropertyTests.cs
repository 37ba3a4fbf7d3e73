namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Random conditions over random rows.</summary>
public sealed class FilterPropertyTests
{
    [Fact]
    public void A_filter_keeps_the_rows_for_which_the_condition_is_true() => Judge.Cases(400, (random, seed) =>
    {
        var table = RandomTable.Next(random, "T", random.Next(40));
        var condition = Condition.Next(random, random.Next(4));
        Judge.SameRows(seed, $"T | where {condition.Text}", table.Rows.Where(row => condition.Holds(row) == true), table.Table);
    });

    [Fact]
    public void A_filter_by_time_leaves_no_chunk_out_that_has_a_row() => Judge.Cases(300, (random, seed) =>
    {
        var table = RandomTable.Next(random, "T", random.Next(5));
        var condition = Condition.NextOfTime(random);
        Judge.SameRows(seed, $"T | where {condition.Text}", table.Rows.Where(row => condition.Holds(row) == true), table.Table);
    });

    [Fact]
    public void A_filter_does_the_same_over_several_chunks()
    {
        var random = new Random(7);
        var table = RandomTable.NextOfChunks(random, "T");
        var condition = Condition.Next(random, 3);
        var expected = table.Rows.Where(row => condition.Holds(row) == true).Select(row => new[] { row[1], row[5] });
        Judge.SameOrder(7, $"T | where {condition.Text} | project i, s", expected, table.Table);
    }
}
