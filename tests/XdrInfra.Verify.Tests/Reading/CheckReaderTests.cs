using System.Text;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Reading;

public sealed class CheckReaderTests
{
    private const string Good = """
        id: SOC0001
        title: A custom table is fresh
        why: We read it every morning.
        question: { kql: own.kql }
        expect:
          each: { Last: { youngerThan: 24h } }
          pass: The newest row is {age Last} old.
          fail: The newest row is {age Last} old.
          empty: There is no row.
        fix: Start the collector.
        """;

    [Fact]
    public void Reads_a_check_of_two_files()
    {
        var check = Read(Good).Checks.Single();

        check.Id.ShouldBe("SOC0001");
        check.Questions.Single().Question.ShouldBe(new Question.Kql("Heartbeat | take 1", TimeSpan.FromDays(14)));
    }

    [Fact]
    public void Names_line_column_and_nearest_key() => Say(Good.Replace("title:", "titel:")).ShouldBe(
    [
        "checks/SOC0001.yaml(1,1): mandatory XDR5903: The key \"title\" is missing.",
        "checks/SOC0001.yaml(2,1): mandatory XDR5902: The key \"titel\" is not known here.",
    ]);

    [Fact]
    public void Suggests_the_nearest_key() => Read(Good.Replace("title:", "titel:")).Findings.Select(finding => finding.Fix)
        .ShouldContain("Did you mean \"title\"? The keys are: id, title, why, appliesWhen, question, expect, show, fix, page.");

    [Fact]
    public void Reports_everything_at_once() => Say(Good.Replace("why: We read it every morning.", "").Replace("fix: Start the collector.", "")).Count.ShouldBe(2);

    [Fact]
    public void Says_where_the_yaml_breaks() => Say("id: [SOC0001").Single().ShouldStartWith("checks/SOC0001.yaml(2,1): mandatory XDR5901: The file is not YAML: ");

    [Fact]
    public void Refuses_a_key_twice() => Say($"{Good}\nid: SOC0002").Single().ShouldStartWith("checks/SOC0001.yaml(11,1): mandatory XDR5901: The file is not YAML: ");

    [Fact]
    public void Refuses_an_id_of_ours() => Say(Good.Replace("SOC0001", "XDR5001")).ShouldBe(
        ["checks/SOC0001.yaml(1,1): mandatory XDR5916: The id \"XDR5001\" begins with XDR, which is kept for the built-in checks."]);

    [Fact]
    public void Refuses_an_id_of_another_form() => Say(Good.Replace("SOC0001", "soc-1")).ShouldBe(
        ["checks/SOC0001.yaml(1,1): mandatory XDR5906: The id \"soc-1\" is not of the form SOC0001."]);

    [Fact]
    public void Misses_the_query_file() => Say(Good.Replace("own.kql", "other.kql")).ShouldBe(
        ["checks/SOC0001.yaml(4,13): mandatory XDR5908: The file \"other.kql\" with the query is not there."]);

    [Fact]
    public void Misses_a_shared_question() => Say(Good.Replace("{ kql: own.kql }", "tabels")).Single()
        .ShouldBe("checks/SOC0001.yaml(4,1): mandatory XDR5909: There is no shared question \"tabels\".");

    [Fact]
    public void Refuses_an_unknown_placeholder() => Say(Good.Replace("24h", "$(patience)")).Single()
        .ShouldBe("checks/SOC0001.yaml(6,9): mandatory XDR5911: The placeholder \"$(patience)\" is not known.");

    [Fact]
    public void Refuses_an_unknown_fact() => Read($"{Good}\nappliesWhen: {{ event: true }}").Findings.Single().Fix.ShouldBe("Did you mean \"events\"?");

    [Fact]
    public void Refuses_an_unknown_comparison() => Say(Good[..Good.IndexOf("expect:", StringComparison.Ordinal)] + "expect: { judge: guess }\nfix: No.").Single()
        .ShouldBe("checks/SOC0001.yaml(5,11): mandatory XDR5910: There is no comparison \"guess\".");

    [Fact]
    public void Refuses_an_unknown_outcome() => Say(Good.Replace("empty: There is no row.", "empty: { outcome: maybe, say: There is no row. }")).Single()
        .ShouldBe("checks/SOC0001.yaml(9,12): mandatory XDR5905: The value \"maybe\" is not allowed here.");

    [Fact]
    public void Refuses_a_duration_without_unit() => Say(Good.Replace("24h", "24")).Single()
        .ShouldBe("checks/SOC0001.yaml(6,19): mandatory XDR5904: The value of \"youngerThan\" is not a duration such as 24h.");

    [Fact]
    public void Refuses_a_file_that_is_no_mapping() => Say("- one").Single()
        .ShouldBe("checks/SOC0001.yaml(1,1): mandatory XDR5904: The value of \"the file\" is not one mapping.");

    [Fact]
    public void Refuses_a_huge_file() => Say(new string('#', 262_145)).Single()
        .ShouldBe("checks/SOC0001.yaml: mandatory XDR5915: The file has 262145 bytes; at most 262144 are read.");

    [Fact]
    public void Keeps_the_first_of_two_checks_with_one_id()
    {
        var folder = Folder(Good) with { };
        var files = new Dictionary<string, byte[]>(folder.Files) { ["SOC0002.yaml"] = Encoding.UTF8.GetBytes(Good) };

        var pack = CheckReader.Read(Stacks.Catalog, folder with { Files = files });

        pack.Findings.Single().ToString().ShouldBe("checks/SOC0002.yaml(1,1): mandatory XDR5907: The id \"SOC0001\" is taken by checks/SOC0001.yaml(1,1).");
    }

    private static IReadOnlyList<string> Say(string yaml) => [.. Read(yaml).Findings.Select(finding => $"{finding}").Order(StringComparer.Ordinal)];

    private static (IReadOnlyList<Check> Checks, IReadOnlyList<Model.Findings.Finding> Findings) Read(string yaml)
    {
        var pack = CheckReader.Read(Stacks.Catalog, Folder(yaml));
        return ([.. pack.Checks.Where(check => check.Id.StartsWith("SOC", StringComparison.Ordinal))], pack.Findings);
    }

    private static CheckFolder Folder(string yaml) => new("checks", new Dictionary<string, byte[]>
    {
        ["SOC0001.yaml"] = Encoding.UTF8.GetBytes(yaml),
        ["own.kql"] = Encoding.UTF8.GetBytes("Heartbeat | take 1"),
    });
}
