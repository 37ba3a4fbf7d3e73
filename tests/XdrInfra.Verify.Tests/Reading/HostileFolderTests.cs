using System.Text;
using XdrInfra.Model.Findings;
using XdrInfra.Verify.Reading;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Reading;

/// <summary>A folder of checks is input from outside: what is wrong or wicked in it is told with its place, and nothing of it is asked.</summary>
public sealed class HostileFolderTests
{
    [Theory]
    [InlineData("//evil.example/subscriptions")]
    [InlineData("/\\\\evil.example/subscriptions")]
    [InlineData("https://evil.example/subscriptions")]
    [InlineData("providers/../../../other")]
    [InlineData("providers/Microsoft.SecurityInsights/dataConnectors?api-version=1")]
    [InlineData("providers#x")]
    public void A_path_that_leaves_the_service_is_refused(string path) => Say(Check($"{{ arm: '{path}' }}")).ShouldBe(
        [$"checks/SOC0001.yaml(4,13): mandatory XDR5921: The path \"{path}\" does not stay on the service."]);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\\\secrets.kql")]
    [InlineData("questions/../own.kql")]
    public void A_query_is_read_from_the_folder_and_from_nowhere_else(string file) => Say(Check($"{{ kql: '{file}' }}")).ShouldBe(
        [$"checks/SOC0001.yaml(4,13): mandatory XDR5908: The file \"{file}\" with the query is not there."]);

    [Fact]
    public void A_query_that_breaks_is_told_with_its_place() => Say(Check("{ kql: own.kql }"), "Heartbeat\n| where TimeGenerated > ago($(since))\n| summarize count( by Computer").ShouldBe(
        ["checks/own.kql(3,23): mandatory XDR5922: The query cannot be read: Unexpected 'Computer', expected ')'. (KQL0002)"]);

    [Fact]
    public void Valid_KQL_that_only_our_engine_does_not_run_is_no_finding() =>
        Say(Check("{ kql: own.kql }"), "Heartbeat | evaluate autocluster()").ShouldBeEmpty();

    [Fact]
    public void A_huge_query_is_not_read() => Say(Check("{ kql: own.kql }"), new string(' ', 262_145)).ShouldBe(
        ["checks/own.kql: mandatory XDR5915: The file has 262145 bytes; at most 262144 are read."]);

    [Fact]
    public void A_query_that_nests_without_end_is_told() =>
        Say(Check("{ kql: own.kql }"), $"print {new string('(', 100_000)}").ShouldContain(finding => finding.Contains("XDR5922", StringComparison.Ordinal));

    [Fact]
    public void Aliases_that_grow_without_end_are_told() =>
        Say("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: *d").ShouldContain(finding => finding.Contains("XDR59", StringComparison.Ordinal));

    [Fact]
    public void Bytes_that_are_no_text_are_told() =>
        Findings(new Dictionary<string, byte[]> { ["SOC0001.yaml"] = [0xFF, 0xFE, 0x00, 0x01, 0x02] }).ShouldNotBeEmpty();

    [Fact]
    public async Task A_folder_with_a_mistake_asks_nothing()
    {
        var clients = new FakeClients();
        var pack = CheckReader.Read(Stacks.Catalog, Folder(Check("{ arm: '//evil.example/x' }"), "Heartbeat"));

        var failure = await Should.ThrowAsync<UserFailure>(() => Run.AllAsync(clients, request => request with { Pack = pack }));

        failure.ExitCode.ShouldBe(ExitCode.Invalid);
        clients.Asked.ShouldBeEmpty();
    }

    private static string Check(string question) => $"""
        id: SOC0001
        title: A custom table is fresh
        why: We read it every morning.
        question: {question}
        expect:
          pass: Good.
          fail: Bad.
          empty: Nothing.
        fix: Mend it.
        """;

    private static IReadOnlyList<string> Say(string yaml, string kql = "Heartbeat") => Findings(Folder(yaml, kql).Files);

    private static IReadOnlyList<string> Findings(IReadOnlyDictionary<string, byte[]> files) =>
        [.. CheckReader.Read(Stacks.Catalog, new CheckFolder("checks", files)).Findings.Select(finding => $"{finding}")];

    private static CheckFolder Folder(string yaml, string kql) => new("checks", new Dictionary<string, byte[]>
    {
        ["SOC0001.yaml"] = Encoding.UTF8.GetBytes(yaml),
        ["own.kql"] = Encoding.UTF8.GetBytes(kql),
    });
}
