using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Compares what the engine gives with what the reference gives; a difference names the seed and the query.</summary>
internal static class Judge
{
    /// <summary>Runs cases, each with a random source of its own, so that one can be run again by itself.</summary>
    public static void Cases(int count, Action<Random, int> check)
    {
        for (var seed = 1; seed <= count; seed++)
        {
            check(new Random(seed), seed);
        }
    }

    /// <summary>The same rows, in any order.</summary>
    public static void SameRows(int seed, string query, IEnumerable<object?[]> expected, params Table[] tables) =>
        Same(seed, query, [.. Lines(expected).Order(StringComparer.Ordinal)], [.. Run(seed, query, tables).Order(StringComparer.Ordinal)]);

    /// <summary>The same rows in the same order.</summary>
    public static void SameOrder(int seed, string query, IEnumerable<object?[]> expected, params Table[] tables) =>
        Same(seed, query, [.. Lines(expected)], [.. Run(seed, query, tables)]);

    private static void Same(int seed, string query, string[] expected, string[] actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            var alike = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
            Assert.Fail($"Seed {seed}: {query}\nThe first {alike} rows are alike.\nThe reference gives {expected.Length} rows, then:\n{Show(expected, alike)}\nThe engine gives {actual.Length} rows, then:\n{Show(actual, alike)}");
        }
    }

    private static IEnumerable<string> Run(int seed, string query, Table[] tables)
    {
        var result = Should.NotThrow(() => Kql.Run(query, tables), $"Seed {seed}: {query}");
        return result.Primary is null ? Kql.Lines(result) : Lines(result.Primary.Rows);
    }

    private static IEnumerable<string> Lines(IEnumerable<IReadOnlyList<object?>> rows) => rows.Select(row => string.Join('|', row.Select(Text)));

    // A string is never null: what is missing is empty.
    private static string Text(object? value) => value switch
    {
        null => "null",
        string { Length: 0 } => "null",
        DynamicValue dynamic => dynamic.ToJson(),
        _ => ScalarText.Of(value),
    };

    private static string Show(string[] lines, int from) => string.Join('\n', lines.Skip(from).Take(20));
}
