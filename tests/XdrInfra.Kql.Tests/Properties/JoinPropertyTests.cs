namespace XdrInfra.Kql.Tests.Properties;

/// <summary>Joins of every kind on one or two random keys; a key with a null matches nothing.</summary>
public sealed class JoinPropertyTests
{
    private const string Keys = "binmstug";

    public static TheoryData<string> Kinds =>
        ["innerunique", "inner", "leftouter", "rightouter", "fullouter", "leftsemi", "leftanti", "rightsemi", "rightanti"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_join_gives_the_rows_of_its_kind(string kind) => Judge.Cases(80, (random, seed) =>
    {
        var (left, right) = (RandomTable.Next(random, "L", random.Next(15)), RandomTable.Next(random, "R", random.Next(15)));
        Check(random, seed, kind, left, right);
    });

    [Fact]
    public void A_join_does_the_same_over_several_chunks()
    {
        var random = new Random(11);
        var (left, right) = (RandomTable.NextOfChunks(random, "L"), RandomTable.Next(random, "R", 4));
        var wanted = right.Rows.Select(row => row[1]).OfType<int>().ToHashSet();
        var expected = left.Rows.Where(row => row[1] is int key && wanted.Contains(key)).Select(row => new[] { row[1], row[5] });
        Judge.SameRows(11, "L | join kind=leftsemi R on i | project i, s", expected, left.Table, right.Table);
    }

    private static void Check(Random random, int seed, string kind, RandomTable left, RandomTable right)
    {
        var keys = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pair(random)).Distinct().ToList();
        var on = keys.Select(key => key.Left == key.Right ? RandomTable.Name(key.Left) : $"$left.{key.Left} == $right.{key.Right}");
        var expected = JoinReference.Rows(kind, left.Rows, right.Rows, (l, r) => keys.TrueForAll(key => Meet(l[RandomTable.Ordinal(key.Left)], r[RandomTable.Ordinal(key.Right)])));
        Judge.SameRows(seed, $"L | join kind={kind} R on {string.Join(", ", on)}", expected, left.Table, right.Table);
    }

    private static (char Left, char Right) Pair(Random random)
    {
        var key = Keys[random.Next(Keys.Length)];
        return random.Next(4) == 0 ? RandomValues.Pick(random, [('i', 'n'), ('n', 'i')]) : (key, key);
    }

    private static bool Meet(object? left, object? right) => Comparing.Test("==", left, right) == true;
}
