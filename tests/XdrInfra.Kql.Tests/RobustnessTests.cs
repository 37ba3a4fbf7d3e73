using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>No text makes the engine throw, hang or grow without bound.</summary>
public sealed class RobustnessTests
{
    private static readonly string[] Seeds =
    [
        "let n = 5; T | where A has \"x\" and N > n | extend y = strcat(A, tostring(N)), d.a[0] | summarize c = count(), arg_max(N, *) by bin(When, 1h), A | sort by c desc",
        "union isfuzzy=true (T | project A), (Missing | where x == 1) | mv-expand d to typeof(long) | parse A with * 'a=' b:int ';' * | top 5 by N",
        "let f = (x:string, y:long = 3) { T | where A =~ x | take y }; f('a') | join kind=leftouter (T | project A, M = N) on A, $left.N == $right.M | render timechart with (title='t')",
        "T | make-series c = count() default = 0 on When from ago(1d) to now() step 1h by A | evaluate bag_unpack(d) | mv-apply d on (where d > 1 | count)",
        "datatable(a:string, b:dynamic)['x', dynamic({\"k\": [1, 2.5, null]}), 'y', dynamic(null)] | where a matches regex @'^x+$' or a in ('y') | distinct a",
    ];

    private static readonly string[] Pieces =
        ["|", "(", ")", "[", "]", "{", "}", ",", ";", "==", "=", "..", "'", "\"", "```", "let ", " by ", " on ", "count()", "dynamic(", "datetime(", "1d", "-", "!", "*", "in", "has_any", "$left", "//", "\n", "\0", "é", "9999999999999999999", "and", "or", "between"];

    private static Table Rows => TestDatabase.Table("T", "A:string, N:long, When:datetime, d:dynamic", ["a=1;", 1L, Kql.Now, "[1,2]"], ["", null, null, null]);

    [Fact]
    public void Mutated_queries_give_results_or_diagnostics()
    {
        var random = new Random(20261121);
        var database = new TestDatabase([Rows]);
        for (var i = 0; i < 4000; i++)
        {
            var query = Mutate(Seeds[random.Next(Seeds.Length)], random);
            var options = new QueryOptions(Kql.Now) { RowBudget = 100_000, MemoryBudgetBytes = 64 << 20 };
            Should.NotThrow(() => KqlEngine.Run(query, database, options, CancellationToken.None), query);
        }
    }

    [Fact]
    public void Every_prefix_of_a_query_can_be_analyzed()
    {
        var database = new TestDatabase([Rows]);
        foreach (var seed in Seeds)
        {
            for (var length = 0; length < seed.Length; length++)
            {
                var prefix = seed[..length];
                Should.NotThrow(() => KqlQuery.Analyze(prefix, database.Schema), prefix);
            }
        }
    }

    [Theory]
    [InlineData("range x from 1 to 1000000000000 step 1 | count", "KQL0402: The query makes more than 1000000 rows on its way; filter earlier, or join on more columns.")]
    [InlineData("range x from 1 to 100000 step 1 | extend k = 1 | join kind=inner (range y from 1 to 100000 step 1 | extend k = 1) on k | count", "KQL0402: The query makes more than 1000000 rows on its way; filter earlier, or join on more columns.")]
    public void Queries_that_explode_meet_the_budget(string query, string expected)
    {
        var options = new QueryOptions(Kql.Now) { RowBudget = 1_000_000 };

        Kql.Lines(KqlEngine.Run(query, new TestDatabase([]), options, CancellationToken.None)).ShouldBe([expected]);
    }

    [Fact]
    public void A_regex_without_a_bound_stays_linear() =>
        Kql.Value("strcat(strrep('a', 500), '!') matches regex '^(a+)+$'").ShouldBe("false");

    [Fact]
    public void A_long_chain_of_operands_is_fine() =>
        Kql.Value(string.Join(" or ", Enumerable.Repeat("1 == 2", 5000))).ShouldBe("false");

    [Fact]
    public void Cancellation_throws() =>
        Should.Throw<OperationCanceledException>(() => KqlEngine.Run("T | count", new TestDatabase([Rows]), new QueryOptions(Kql.Now), new CancellationToken(canceled: true)));

    [Fact]
    public void Tokens_and_trivia_are_the_whole_text()
    {
        foreach (var seed in Seeds.Append("// note\nT // end\n| count  "))
        {
            string.Concat(KqlQuery.Parse(seed).Tokens.Select(token => seed[token.TriviaStart..token.Start] + token.Text)).ShouldBe(seed);
        }
    }

    private static string Mutate(string seed, Random random)
    {
        var text = seed;
        for (var n = random.Next(1, 4); n > 0; n--)
        {
            var at = random.Next(text.Length);
            var length = random.Next(Math.Min(12, text.Length - at));
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
                _ => text.Insert(random.Next(text.Length), text.Substring(at, length)),
            };
            text = text.Length == 0 ? seed : text;
        }

        return text;
    }
}
