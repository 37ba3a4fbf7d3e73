using System.Text;
using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>Queries that were broken at random, always in the same way: they run or they say what is wrong, and nothing else.</summary>
public sealed class MutationTests
{
    private const int MutantsOfEach = 400;

    private static readonly string[] Seeds =
    [
        "let n = 5; T | where A has \"x\" and N > n | extend y = strcat(A, tostring(N)), d.a[0] | summarize c = count(), arg_max(N, *) by bin(When, 1h), A | sort by c desc",
        "union isfuzzy=true withsource=S (T | project A), (Missing | where x == 1) | mv-expand d to typeof(long) | parse A with * 'a=' b:int ';' * | top 5 by N",
        "let f = (x:string, y:long = 3) { T | where A =~ x | take y }; f('a') | join kind=leftouter (T | project A, M = N) on A, $left.N == $right.M | render timechart with (title='t')",
        "T | make-series c = count() default = 0 on When from ago(1d) to now() step 1h by A | mv-apply c on (where c > 1 | count) | serialize r = row_number() | extend p = prev(r, 1, 0)",
        "datatable(a:string, b:dynamic)['x', dynamic({\"k\": [1, 2.5, null]}), 'y', dynamic(null)] | evaluate bag_unpack(b) | where a matches regex @'^x+$' or a in ('y') | distinct a",
        "T | summarize x = dcountif(A, N > 1) + max(N), make_list(A, 3), percentiles(N, 5, 50), x = iff(count() > 1, 'a', 'b') by A, k = N % 3 | project-away x | as Z | union Z",
    ];

    private static readonly string[] Pieces =
    [
        "|", ",", "(", ")", "[", "]", "{", "}", "by", "on", "*", "==", "=~", "-", "+", "/", "'", "\"", "@'", "```", "..", ".", ":", ";", "=", "!in", "between (1 .. 2)", "null",
        "N", "A", "When", "d", "T", "count()", "max(N)", "dynamic([1])", "1d", "long(null)", "9223372036854775807", "-1", "0", "1e308", "datetime(null)", "let q = ", "| where ", "| summarize ",
        "| extend e = ", "| project ", "| take 0", "| union T", "| join T on A", "to typeof(real)", "pack_all()", "bin(", "prev(", "toscalar(", "\u0000", "é", "//", "\n",
    ];

    [Fact]
    public void A_mutant_runs_or_says_what_is_wrong()
    {
        var random = new Random(20_261_121);
        foreach (var seed in Seeds)
        {
            for (var i = 0; i < MutantsOfEach; i++)
            {
                var query = Mutate(seed, random);
                var result = Should.NotThrow(() => Run(query), query);
                (result.Tables.Count > 0 || result.Error is not null).ShouldBeTrue(query);
            }
        }
    }

    private static QueryResult Run(string query)
    {
        var rows = TestDatabase.Table("T", "A:string, N:long, When:datetime, d:dynamic", ["a=1;", 1L, Kql.Now, "[1,2]"], ["", null, null, null], ["x", -5L, Kql.Now.AddHours(-3), "{\"a\":[7]}"]);
        var options = new QueryOptions(Kql.Now) { RowBudget = 20_000 };
        return KqlEngine.Run(query, new TestDatabase([rows]), options, CancellationToken.None);
    }

    private static string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        for (var changes = random.Next(1, 5); changes > 0 && text.Length > 0; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            var piece = random.Next(3) == 0 ? text.ToString(at, length) : Pieces[random.Next(Pieces.Length)];
            switch (random.Next(3))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, piece);
                    break;
                default:
                    text.Remove(at, length).Insert(Math.Min(at, text.Length), $" {piece} ");
                    break;
            }
        }

        return text.ToString();
    }
}
