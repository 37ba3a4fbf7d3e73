using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Tests.Hosting;

public sealed class InterruptionLimitTests
{
    [Theory]
    [InlineData("up dev", 1800)]
    [InlineData("preview dev", 1800)]
    [InlineData("destroy dev --yes", 1800)]
    [InlineData("up dev --local", 30)]
    [InlineData("destroy dev --local", 30)]
    [InlineData("verify dev", 30)]
    [InlineData("no-such-command", 30)]
    public void Leaves_Pulumi_the_time_of_what_is_under_way(string arguments, int seconds)
    {
        InterruptionLimit.Of(CommandSet.Root(CliContext.ForProcess()).Parse(arguments)).ShouldBe(TimeSpan.FromSeconds(seconds));
    }
}
