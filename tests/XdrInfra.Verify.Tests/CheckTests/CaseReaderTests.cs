using System.Text;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.CheckTests;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.CheckTests;

public sealed class CaseReaderTests
{
    [Theory]
    [InlineData("{ [a]: 1 }", "[ a ]: 1")]
    [InlineData("{ !x a: 1, a: 2 }", "a: 2")]
    [InlineData("{ a: now+99999d }", "a: 2300-09-04T12:00:00.0000000Z")]
    public void Odd_values_are_read(string row, string expected) => Row(row).ShouldBe(expected);

    [Fact]
    public void A_time_before_all_time_stays_a_text() => Row("{ a: now-100000d }", now: "0100-01-01T00:00:00Z").ShouldBe("a: now-100000d");

    [Fact]
    public void An_endless_alias_is_a_finding() =>
        Read("check: XDR5001\ncases: &c [*c]").Findings.ShouldHaveSingleItem().Message.ShouldContain("The alias 'c' stands inside of what it names.");

    private static string Row(string row, string now = "2026-11-20T12:00:00Z")
    {
        var text = $"check: XDR5001\nnow: {now}\ncases:\n- name: a\n  kind: passing\n  expect: pass\n  tables: {{ T: [{row}] }}\n";
        var (cases, findings) = Read(text);
        findings.ShouldBeEmpty();
        var read = cases.Single().Tables["T"].Single();
        return string.Join(", ", read.Names.Select(name => $"{name}: {read.Text(name)}"));
    }

    private static (IReadOnlyList<CheckCase> Cases, List<Finding> Findings) Read(string text)
    {
        var findings = new List<Finding>();
        var folder = new CheckFolder("mine", new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["a.test.yaml"] = Encoding.UTF8.GetBytes(text) });
        return (CaseReader.Read(folder, Run.Pack, findings), findings);
    }
}
