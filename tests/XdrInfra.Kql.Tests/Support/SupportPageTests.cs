using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Repo;

namespace XdrInfra.Kql.Tests.Support;

/// <summary>docs/kql.md says what the engine runs; XDR_ACCEPT=1 writes it anew.</summary>
public sealed class SupportPageTests
{
    [Fact]
    public void Page_is_what_the_engine_runs()
    {
        var path = Path.Combine(Checkout.Root, "docs", "kql.md");
        var (expected, actual) = (SupportPage.Text(), File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : string.Empty);
        if (actual != expected && Environment.GetEnvironmentVariable(GoldenFile.AcceptVariable) == "1")
        {
            File.WriteAllText(path, expected);
        }

        actual.ShouldBe(expected, "Run the test with XDR_ACCEPT=1 to write docs/kql.md anew.");
    }

    [Fact]
    public void No_name_is_both_run_and_not_run()
    {
        foreach (var family in SupportMatrix.Families)
        {
            family.Run.Intersect(family.NotRun).ShouldBeEmpty(family.Title);
        }
    }

    [Fact]
    public void No_name_stands_in_two_families_of_functions()
    {
        foreach (var family in SupportMatrix.Families)
        {
            family.Run.ShouldBeUnique(family.Title);
        }
    }

    [Theory]
    [InlineData("print hll_isvalid(dynamic(null))", "KQL0202@6+11: Function 'hll_isvalid' is valid KQL that this engine does not run; ask the real workspace instead.")]
    [InlineData("print geo_point_to_s2cell(1.0, 2.0)", "KQL0202@6+19: Function 'geo_point_to_s2cell' is valid KQL that this engine does not run; ask the real workspace instead.")]
    [InlineData("print x = 1 | summarize h = cnt(x)", "KQL0202@28+3: Function 'cnt' is valid KQL that this engine does not run; ask the real workspace instead.")]
    [InlineData("print x = 1 | evaluate autocluster()", "KQL0202@23+11: Function 'autocluster' is valid KQL that this engine does not run; ask the real workspace instead.")]
    public void Known_functions_have_their_own_code(string query, string expected) => Kql.Problems(query).ShouldBe([expected]);
}
