using XdrInfra.Fuzz.Inputs;
using XdrInfra.Fuzz.Inputs.Queries;
using XdrInfra.Kql;

namespace XdrInfra.Fuzz.Tests;

public sealed class KqlTargetTests() : TargetTests("kql")
{
    // What a query that is well typed may still meet: forms that are not run, and limits.
    private static readonly string[] Expected = ["KQL0203", "KQL0401", "KQL0402", "KQL0403", "KQL0406", "KQL0408", "KQL0409"];

    [Fact]
    public void Queries_that_are_made_to_fit_run()
    {
        var options = new QueryOptions(KqlTables.Now) { MemoryBudgetBytes = 16L << 20, ResultByteBudget = 4L << 20 };
        var refused = Enumerable.Range(0, 500)
            .Select(seed => new KqlGenerator(new Random(seed), [.. KqlTables.All.Schema.Tables]).Query())
            .Select(query => (Query: query, Result: KqlEngine.Run(query, KqlTables.All, options, CancellationToken.None)))
            .Where(run => run.Result.Error is { } error && !Expected.Contains(error.Code));

        refused.Select(run => $"{run.Result.Error?.Code} {run.Result.Error?.Message}\n{run.Query}").ShouldBeEmpty();
    }
}
