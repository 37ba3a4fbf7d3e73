namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Random aggregates by random keys; a null key makes a group as any other value does.</summary>
public sealed class SummarizePropertyTests
{
    private const string Keys = "binrmstug";

    [Fact]
    public void A_summarize_gives_one_row_for_each_group() =>
        Judge.Cases(250, (random, seed) => Check(random, seed, RandomTable.Next(random, "T", random.Next(40))));

    [Fact]
    public void A_summarize_does_the_same_over_several_chunks()
    {
        var random = new Random(3);
        Check(random, 3, RandomTable.NextOfChunks(random, "T"));
    }

    private static void Check(Random random, int seed, RandomTable table)
    {
        var keys = Enumerable.Range(0, random.Next(3)).Select(_ => Keys[random.Next(Keys.Length)]).Distinct().ToList();
        var aggregates = Enumerable.Range(0, random.Next(1, 5)).Select(_ => Aggregate.Next(random)).ToList();
        var by = keys.Count == 0 ? string.Empty : $" by {string.Join(", ", keys.Select(RandomTable.Name))}";
        var query = $"T | summarize {string.Join(", ", aggregates.Select((aggregate, i) => $"a{i} = {aggregate.Text}"))}{by}";
        Judge.SameRows(seed, query, Groups(table.Rows, keys).Select(group => group.Key.Concat(aggregates.Select(aggregate => aggregate.Of(group.Rows))).ToArray()), table.Table);
    }

    // Without keys all rows are one group, even when there are none.
    private static IEnumerable<(object?[] Key, List<object?[]> Rows)> Groups(IReadOnlyList<object?[]> rows, List<char> keys)
    {
        if (keys.Count == 0)
        {
            return [([], [.. rows])];
        }

        return rows
            .Select(row => (Key: keys.Select(key => row[RandomTable.Ordinal(key)]).ToArray(), Row: row))
            .GroupBy(pair => string.Join('|', pair.Key.Select(ScalarText.Of)))
            .Select(group => (group.First().Key, group.Select(pair => pair.Row).ToList()));
    }
}
