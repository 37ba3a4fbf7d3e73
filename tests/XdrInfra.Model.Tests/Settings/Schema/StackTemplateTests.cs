using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Testing.Files;
using XdrInfra.Testing.Golden;
using XdrInfra.Testing.Stacks;

namespace XdrInfra.Model.Tests.Settings.Schema;

public sealed class StackTemplateTests
{
    [Fact]
    public void Shows_every_setting_with_its_default() => GoldenFile.ShouldMatch(Template("customer"), "Settings/template.yaml");

    [Theory]
    [InlineData("customer")]
    [InlineData("2027")]
    [InlineData("true")]
    [InlineData("2027-01-31")]
    public void A_new_stack_can_be_read_at_once(string stack)
    {
        var result = SettingsReader.Read(stack, new InMemoryFiles(("Pulumi.yaml", StackText.Project), ($"stacks/Pulumi.{stack}.yaml", Template(stack))));

        result.Findings.ShouldBeEmpty();
        result.Settings.ShouldNotBeNull().Environment.Known.ShouldBe(stack);
    }

    [Fact]
    public void What_stands_behind_a_comment_sign_can_be_read_too()
    {
        var lines = Template("customer").Split('\n').Select(Uncomment).OfType<string>();

        var result = SettingsReader.Read("customer", new InMemoryFiles(("Pulumi.yaml", StackText.Project), ("stacks/Pulumi.customer.yaml", string.Join('\n', lines))));

        result.Findings.ShouldBeEmpty();
    }

    /// <summary>A commented setting without its sign; null for a sentence.</summary>
    private static string? Uncomment(string line)
    {
        var at = line.IndexOf("# ", StringComparison.Ordinal);
        var rest = at < 0 ? "" : line[(at + 2)..];
        return at < 0 ? line : rest.Contains(':') && !rest.EndsWith('.') && !rest.StartsWith("yaml-", StringComparison.Ordinal) ? line[..at] + rest : null;
    }

    private static string Template(string stack)
    {
        using var text = new StringWriter();
        StackTemplate.Write(stack, text);
        return text.ToString();
    }
}
