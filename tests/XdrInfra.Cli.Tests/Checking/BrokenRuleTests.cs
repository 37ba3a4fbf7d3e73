using XdrInfra.Cli.Checking;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Output;
using XdrInfra.Policies.Contract;
using XdrInfra.Policies.Running;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Cli.Tests.Checking;

/// <summary>A rule that throws: an error in every format, exit 70, never a pass.</summary>
public sealed class BrokenRuleTests
{
    private const string Message = "Rule XDR3999 (out-of-luck) stopped with InvalidOperationException: Out of luck.";

    [Fact]
    public void Ends_the_run_with_70() => Check().ExitCode.ShouldBe(ExitCode.Bug);

    [Theory]
    [InlineData(ReportFormat.Text)]
    [InlineData(ReportFormat.Json)]
    [InlineData(ReportFormat.Sarif)]
    [InlineData(ReportFormat.JUnit)]
    [InlineData(ReportFormat.GitHub)]
    [InlineData(ReportFormat.Markdown)]
    public void Is_told_once_in_every_format(ReportFormat format)
    {
        using var output = new StringWriter();
        using (var writer = ReportWriters.Create(format, output, new ReportOptions()))
        {
            writer.Begin();
            writer.Write(Check().Report);
            writer.End();
        }

        var plain = output.ToString().Replace("\\(", "(", StringComparison.Ordinal).Replace("\\)", ")", StringComparison.Ordinal);
        plain.Split(Message).Length.ShouldBe(format == ReportFormat.JUnit ? 3 : 2, plain);   // JUnit has attribute and text
        plain.ShouldNotContain("The rule broke");
    }

    private static StackCheck Check()
    {
        var runner = new RuleRunner([new OutOfLuck()], RuleLevels.None, RuleLinks.None);
        return StackCheck.Of("soc", StackText.File, StackText.Read(), baseGraph: null, new DateOnly(2026, 11, 21), runner, RuleLinks.None);
    }

    private sealed class OutOfLuck : IRule
    {
        public RuleInfo Info { get; } = new("XDR3999", "out-of-luck", RuleArea.Hygiene, Level.Advisory, "Throw", "It throws.");

        public RuleResult Check(RuleContext context) => throw new InvalidOperationException("Out of luck.");
    }
}
