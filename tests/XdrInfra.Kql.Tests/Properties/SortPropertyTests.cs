namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Random orders by one to three keys; rows that are equal by all keys keep their order.</summary>
public sealed class SortPropertyTests
{
    private const string Sortable = "inrmstu";

    [Fact]
    public void A_sort_gives_the_rows_in_order_of_its_keys() => Judge.Cases(300, (random, seed) =>
    {
        var table = RandomTable.Next(random, "T", random.Next(40));
        var keys = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Key.Next(random)).ToList();
        var expected = table.Rows.Order(Comparer<object?[]>.Create((left, right) => Compare(keys, left, right)));
        Judge.SameOrder(seed, $"T | sort by {string.Join(", ", keys.Select(key => key.Text))}", expected, table.Table);
    });

    [Fact]
    public void A_sort_does_the_same_over_several_chunks()
    {
        var table = RandomTable.NextOfChunks(new Random(5), "T");
        var expected = table.Rows.Select(row => new[] { row[1] ?? 0, row[5] }).OrderByDescending(row => (int)row[0]!);   // put there by ??
        Judge.SameOrder(5, "T | project k = coalesce(i, int(0)), s | sort by k", expected, table.Table);
    }

    private static int Compare(List<Key> keys, object?[] left, object?[] right) =>
        keys.Select(key => key.Compare(left[key.Column], right[key.Column])).FirstOrDefault(order => order != 0);

    private sealed record Key(string Text, int Column, bool IsAscending, bool NullsFirst)
    {
        public static Key Next(Random random)
        {
            var letter = Sortable[random.Next(Sortable.Length)];
            var (name, column) = (RandomTable.Name(letter), RandomTable.Ordinal(letter));
            var ascending = random.Next(2) == 0;
            var direction = ascending ? " asc" : RandomValues.Pick(random, ["", " desc"]);
            return random.Next(3) switch
            {
                0 => new Key($"{name}{direction} nulls first", column, ascending, true),
                1 => new Key($"{name}{direction} nulls last", column, ascending, false),
                _ => new Key($"{name}{direction}", column, ascending, ascending),
            };
        }

        // https://learn.microsoft.com/kusto/query/sort-operator#using-special-floating-point-values
        public int Compare(object? left, object? right)
        {
            var (leftRank, rightRank) = (Rank(left), Rank(right));
            return leftRank != rightRank || leftRank > 0 || left is null || right is null
                ? (NullsFirst ? -1 : 1) * leftRank.CompareTo(rightRank)
                : (IsAscending ? 1 : -1) * Comparing.Order(left, right);
        }

        private static int Rank(object? value) => value is null ? 2 : value is double.NaN ? 1 : 0;
    }
}
