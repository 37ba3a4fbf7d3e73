using XdrInfra.Cli.Tests;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>A query with mistakes: what the workspace says, then each mistake at its place.</summary>
public sealed class RefusedQueryTests(DeployedDevStack stack) : IClassFixture<DeployedDevStack>
{
    [Fact]
    public async Task Names_every_mistake_with_its_place()
    {
        var answer = await AskAsync("DeviceEvents\n| where DeviceNam == 'x'\n| extend A = strlen()\n| whre A > 1");

        answer.Exit.ShouldBe(ExitCode.Invalid);
        answer.Error.ShouldContain("mandatory XDR4120: The workspace does not understand the query.");
        answer.Error.ShouldContain("query(2,9): mandatory KQL0103: There is no column or variable 'DeviceNam' here. Did you mean 'DeviceName'?\n");
        answer.Error.ShouldContain("query(3,14): mandatory KQL0105: ");
        answer.Error.ShouldContain("query(4,3): mandatory KQL0006: There is no operator 'whre'. Did you mean 'where'?");
    }

    [Fact]
    public async Task Gives_the_rewrite_of_a_column_that_only_Defender_has()
    {
        var answer = await AskAsync("DeviceInfo | where isnotempty(MachineGroup) | project DeviceNameX");

        answer.Exit.ShouldBe(ExitCode.Invalid);
        answer.Error.ShouldContain("query(1,55): mandatory KQL0103: ");
    }

    [Fact]
    public async Task Leaves_an_unknown_table_to_the_workspace()
    {
        var answer = await AskAsync("DeviceEventsOfTomorrow | take 1");

        answer.Exit.ShouldBe(ExitCode.Invalid);
        answer.Error.ShouldContain("There is no table 'DeviceEventsOfTomorrow' in this workspace.");
        answer.Error.ShouldNotContain("query(");
    }

    private Task<CliOutcome> AskAsync(string kql) => stack.Dev.XdrAsync("query", "dev", "--local", kql);
}
