using XdrInfra.Model.Graph;
using XdrInfra.Model.Values;
using XdrInfra.Policies.Rules.Completeness;
using XdrInfra.Policies.Tests.Support;

namespace XdrInfra.Policies.Tests.Rules.Completeness;

public sealed class SolutionNotInstalledTests
{
    private static readonly TestStack Stack = new TestStack("dev").Connector();

    [Fact]
    public void Passes_when_the_solution_is_installed() =>
        Ask.Rule<SolutionNotInstalled>(Stack.With(LogicalNames.Solution, ResourceKinds.Solution)).ShouldBe("pass");

    [Fact]
    public void Fails_when_it_is_not() =>
        Ask.Rule<SolutionNotInstalled>(Stack.WithSettings()).ShouldBe(
            "stacks/Pulumi.dev.yaml(9,3): The connector is set up without the solution \"Microsoft Defender XDR\". "
            + "Set 'install' of the solution to true, unless somebody else installs it.");

    [Fact]
    public void Fails_at_the_connector_when_only_resources_are_known() =>
        Ask.Rule<SolutionNotInstalled>(Stack).ShouldStartWith("connector: The connector is set up without the solution");

    [Fact]
    public void Does_not_apply_without_a_connector() =>
        Ask.Rule<SolutionNotInstalled>(new TestStack("dev")).ShouldBe("not applicable: The stack has no connector.");

    [Fact]
    public void Stays_undecided_while_it_is_unknown_whether_the_solution_is_installed() =>
        Ask.Rule<SolutionNotInstalled>(Stack.WithSettings(settings => settings with
        {
            Solution = settings.Solution with { Install = Value<bool>.Unknown(TestSettings.At("dev", 9)) },
        })).ShouldBe("undecided: stacks/Pulumi.dev.yaml(9,3)");
}
