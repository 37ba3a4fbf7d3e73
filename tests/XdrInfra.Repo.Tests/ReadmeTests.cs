using XdrInfra.Model.Findings;

namespace XdrInfra.Repo.Tests;

/// <summary>The README's tables are made from the code; XDR_ACCEPT=1 writes them anew.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Lists_every_command_with_its_description() =>
        ReadmeSection.ShouldHold("commands", Readme.CommandTable());

    [Fact]
    public void Lists_every_exit_code_with_its_meaning() =>
        ReadmeSection.ShouldHold("exit-codes", Readme.ExitCodeTable());

    [Fact]
    public void Every_exit_code_has_a_meaning() =>
        ExitCodeMeanings.All.Select(entry => entry.Code).ShouldBe(Enum.GetValues<ExitCode>());
}
