using System.Text;

namespace XdrInfra.Benchmarks.Serving;

/// <summary>Ready-made requests: four reads, then one write that must be on the disk before it is answered.</summary>
internal sealed class RequestMix(string host, string token, string subscription)
{
    public const int Workspaces = 100;

    public string Group => $"/subscriptions/{subscription}/resourceGroups/rg-load";

    /// <summary>What makes the place: a group, and so many workspaces with Sentinel and a rule.</summary>
    public IEnumerable<byte[]> Setup() =>
    [
        Put($"{Group}?api-version=2021-04-01", """{"location":"westeurope"}"""),
        .. Enumerable.Range(0, Workspaces).SelectMany(number => new[]
        {
            Put($"{Workspace(number)}?api-version=2023-09-01", """{"location":"westeurope","properties":{"retentionInDays":90}}"""),
            Put($"{Sentinel(number)}/onboardingStates/default?api-version=2024-09-01", "{}"),
            Put(Rule(number), RuleBody),
        }),
    ];

    /// <summary>The requests of one connection, for ever in turn.</summary>
    public IReadOnlyList<byte[]> Of(int connection) =>
    [
        .. Enumerable.Range(0, Workspaces).Select(step => (step * 7 + connection * 13) % Workspaces).SelectMany(number => new[]
        {
            Get($"{Workspace(number)}?api-version=2023-09-01"),
            Get($"{Workspace(number)}/tables/DeviceEvents?api-version=2023-09-01"),
            Get($"{Sentinel(number)}/onboardingStates/default?api-version=2024-09-01"),
            Get(Rule(number)),
            Put(Rule(number), RuleBody),
        }),
    ];

    private const string RuleBody = """{"kind":"MicrosoftSecurityIncidentCreation","properties":{"displayName":"r","enabled":true,"productFilter":"Microsoft Cloud App Security"}}""";

    private string Workspace(int number) => $"{Group}/providers/Microsoft.OperationalInsights/workspaces/law-load-{number}";

    private string Sentinel(int number) => $"{Workspace(number)}/providers/Microsoft.SecurityInsights";

    private string Rule(int number) => $"{Sentinel(number)}/alertRules/rule?api-version=2024-09-01";

    private byte[] Get(string path) => Request("GET", path, "");

    private byte[] Put(string path, string body) => Request("PUT", path, body);

    private byte[] Request(string method, string path, string body) => Encoding.ASCII.GetBytes(
        $"{method} {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {token}\r\nAccept: application/json\r\n"
        + (method == "PUT" ? $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n" : "") + "\r\n" + body);
}
