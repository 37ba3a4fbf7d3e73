using System.Text;
using XdrInfra.Kql;
using XdrInfra.Testing.Golden;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>Microsoft's own parser and our engine on the same queries: valid or not, and with which columns.</summary>
public sealed class KqlJudgeTests
{
    private const double LeastAgreement = 0.99;

    // These are tables here, not functions of a value.
    private static readonly HashSet<string> Tabular = new(StringComparer.Ordinal) { "cluster", "database", "entity_group", "external_table", "materialized_view", "stored_query_result", "table", "graph" };

    private static readonly IReadOnlyList<KqlCase> Cases = [.. KqlCorpus.All, .. KqlMutants.Of(KqlCorpus.All, 2), .. KqlGenerated.Valid, .. KqlGenerated.WithSlips];

    // The parser is asked once for all tests.
    private static readonly Lazy<Task<(KqlKnownNames Known, IReadOnlyList<KqlDifference> Differences)>> Judged = new(JudgeAsync);

    [Fact]
    public async Task Corpus_is_large_and_both_agree_on_it_and_on_its_mutants()
    {
        var (_, differences) = await Judged.Value;
        KqlCorpus.All.Count.ShouldBeGreaterThanOrEqualTo(400);
        (1 - (differences.Count / (double)Cases.Count)).ShouldBeGreaterThanOrEqualTo(LeastAgreement, string.Join("\n", differences.Take(50)));
        (1 - (differences.Count(difference => KqlCorpus.All.Contains(difference.Case)) / (double)KqlCorpus.All.Count)).ShouldBeGreaterThanOrEqualTo(LeastAgreement);
    }

    [Fact]
    public async Task Both_agree_on_generated_queries()
    {
        var (_, differences) = await Judged.Value;
        var generated = differences.Where(difference => KqlGenerated.Valid.Contains(difference.Case)).ToList();
        (1 - (generated.Count / (double)KqlGenerated.Valid.Count)).ShouldBeGreaterThanOrEqualTo(LeastAgreement, string.Join("\n", generated.Take(50)));
    }

    [Fact]
    public async Task Each_difference_has_a_reason()
    {
        var (_, differences) = await Judged.Value;
        var page = new StringBuilder();
        foreach (var group in differences.GroupBy(difference => KqlReasons.Of(difference) ?? "Nobody knows why").OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append($"{group.Key} ({group.Count()})\n\n");
            foreach (var difference in group)
            {
                page.Append($"- {difference}\n");
            }

            page.Append('\n');
        }

        GoldenFile.ShouldMatch(page.ToString(), "kql-differences.txt");
        page.ToString().ShouldNotContain("Nobody knows why");
    }

    [Fact]
    public async Task Names_that_are_known_and_not_run_are_those_of_the_parser()
    {
        var (known, _) = await Judged.Value;
        Compare("Scalar functions", known.Functions.Where(name => !Tabular.Contains(name)));
        Compare("Aggregate functions", known.Aggregates);
        Compare("Plugins of 'evaluate'", known.Plugins);
    }

    private static async Task<(KqlKnownNames Known, IReadOnlyList<KqlDifference> Differences)> JudgeAsync()
    {
        var (known, verdicts) = await KqlJudge.RunAsync([.. Cases.Select(query => query.Text)]);
        var compared = Cases.Zip(verdicts).Select(pair => new KqlDifference(pair.First, pair.Second, KqlEngineVerdict.Of(pair.First.Text)));
        return (known, [.. compared.Where(difference => !difference.Ours.AgreesWith(difference.Judge))]);
    }

    private static void Compare(string family, IEnumerable<string> known)
    {
        var ours = SupportMatrix.Families.Single(entry => entry.Title == family);
        var names = known.Where(name => !name.StartsWith("__", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var scalar = SupportMatrix.Families.SelectMany(entry => entry.NotRun).ToHashSet(StringComparer.Ordinal);
        names.Except(ours.Run).Except(scalar).ShouldBeEmpty();
        ours.NotRun.Except(names).ShouldBeEmpty();
    }
}
