using System.Text.Json.Nodes;

namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Expansion of random dynamic values: arrays, bags, scalars, the empty ones and null.</summary>
public sealed class ExpandPropertyTests
{
    private static readonly int Dynamic = RandomTable.Ordinal('d');

    [Fact]
    public void An_expansion_gives_one_row_for_each_element() => Judge.Cases(200, (random, seed) =>
    {
        var table = RandomTable.Next(random, "T", random.Next(30));
        var limit = random.Next(2) == 0 ? random.Next(1, 3) : int.MaxValue;
        var expected = table.Rows.SelectMany(row => Elements(row).Take(limit).Select((element, i) => With(row, Value(element), (long)i)));
        Judge.SameOrder(seed, $"T | mv-expand with_itemindex=at d{(limit < int.MaxValue ? $" limit {limit}" : string.Empty)}", expected, table.Table);
    });

    [Fact]
    public void An_expansion_to_a_type_gives_null_for_what_is_not_of_it() => Judge.Cases(100, (random, seed) =>
    {
        var table = RandomTable.Next(random, "T", random.Next(30));
        var expected = table.Rows.SelectMany(row => Elements(row).Select(element => With(row, Number(element))));
        Judge.SameOrder(seed, "T | mv-expand d to typeof(long)", expected, table.Table);
    });

    [Fact]
    public void Arrays_are_expanded_in_step_and_the_shorter_ends_in_nulls() => Judge.Cases(100, (random, seed) =>
    {
        var table = RandomTable.Next(random, "T", random.Next(30));
        var arrays = table.Rows.Where(row => Node(row) is JsonArray);
        var expected = arrays.SelectMany(row => Enumerable.Range(0, Math.Max(2, Elements(row).Count)).Select(i => With(row, Value(Elements(row).ElementAtOrDefault(i)), i < 2 ? 7L + i : null)));
        Judge.SameOrder(seed, "T | where gettype(d) == 'array' | mv-expand d, z = dynamic([7, 8])", expected, table.Table);
    });

    [Fact]
    public void An_expansion_does_the_same_over_several_chunks()
    {
        var table = RandomTable.NextOfChunks(new Random(9), "T");
        var expanded = table.Rows.Where(row => row[1] is 2).Distinct().ToDictionary(row => row, row => Elements(row).Select(element => new[] { row[1], Value(element) }).ToList());
        var expected = table.Rows.SelectMany(row => expanded.GetValueOrDefault(row, []));
        Judge.SameOrder(9, "T | mv-expand d | where i == 2 | project i, d", expected, table.Table);
    }

    // https://learn.microsoft.com/kusto/query/mv-expand-operator
    private static IReadOnlyList<JsonNode?> Elements(object?[] row) => Node(row) switch
    {
        JsonArray array => [.. array],
        JsonObject bag => [.. bag.Select(property => new JsonObject { [property.Key] = property.Value?.DeepClone() })],
        var scalar => [scalar],
    };

    private static JsonNode? Node(object?[] row) => row[Dynamic] is DynamicValue value ? JsonNode.Parse(value.ToJson()) : null;

    private static DynamicValue? Value(JsonNode? node) => DynamicValue.FromJson(node?.ToJsonString());

    private static object? Number(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (long)value.GetValue<double>() : null;

    private static object?[] With(object?[] row, object? element, params object?[] more) =>
        [.. row.Select((value, i) => i == Dynamic ? element : value), .. more];
}
