using XdrInfra.Verify.CheckTests;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.CheckTests;

public sealed class PackCasesTests
{
    private static readonly Task<CheckTestReport> Report = CheckTestRunner.RunAsync(Stacks.Catalog);

    [Fact]
    public async Task The_files_read_without_a_finding() => (await Report).Findings.ShouldBeEmpty();

    [Fact]
    public async Task Every_case_gives_its_outcome() => (await Report).Results.Where(result => !result.Passed)
        .Select(result => $"{result.Case.CheckId} {result.Case.Name}: {result.Problem}").ShouldBeEmpty();

    [Fact]
    public async Task Every_check_has_a_passing_a_failing_and_a_misleading_case()
    {
        var kinds = (await Report).Results.Select(result => (result.Case.CheckId, result.Case.Kind)).ToHashSet();

        Run.Pack.Checks.SelectMany(check => Enum.GetValues<CaseKind>().Select(kind => (check.Id, kind))).Where(pair => !kinds.Contains(pair)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Passing_cases_pass_and_failing_ones_do_not()
    {
        var results = (await Report).Results;

        results.Where(result => result.Case.Kind == CaseKind.Passing).ShouldAllBe(result => result.Case.Expected == "pass");
        results.Where(result => result.Case.Kind == CaseKind.Failing).ShouldAllBe(result => result.Case.Expected != "pass");
    }
}
