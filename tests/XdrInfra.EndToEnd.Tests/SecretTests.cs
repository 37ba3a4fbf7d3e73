using System.Text.Json;
using System.Text.RegularExpressions;
using XdrInfra.Cli.Tests;
using XdrInfra.Model.Findings;

namespace XdrInfra.EndToEnd.Tests;

/// <summary>Whatever happens: no secret and no token is in anything that a run writes or says, and the correlation ids are.</summary>
public sealed class SecretTests
{
    // The only files that are made to hold secrets.
    private static readonly string[] Keepers = ["emulator.env", "secrets.json", "client.pem", "emulator.key"];

    [Theory]
    [InlineData("world: { preset: default }", ExitCode.Success)]
    [InlineData("world: { preset: no-consent }", ExitCode.Refused)]
    [InlineData("world: { preset: missing-role }", ExitCode.Refused)]
    [InlineData("world: { preset: locked-workspace }", ExitCode.DeploymentFailed)]
    [InlineData("faults: [{ path: '*/token', kind: malformed }]", ExitCode.DeploymentFailed)]
    [InlineData("faults: [{ path: '*/token', kind: status, status: 401 }]", ExitCode.Refused)]
    public async Task Nothing_gives_a_secret_away(string scenario, ExitCode exit)
    {
        using var dev = new DevStack();
        dev.Write("world.yaml", $"version: 1\nhistory: 1d\ndata: {{ eventsPerDay: 100 }}\n{scenario}\n");

        var ended = await dev.XdrAsync("up", "dev", "--local", "--no-verify", "--verbose", "--scenario", Path.Combine(dev.Folder, "world.yaml"), "--log", Path.Combine(dev.Folder, "trace.log"));

        ended.Exit.ShouldBe(exit, ended.Error);
        var written = Written(dev, ended);
        foreach (var secret in Secrets(dev))
        {
            written.Where(text => text.Content.Contains(secret, StringComparison.Ordinal)).Select(text => text.Name).ShouldBeEmpty();
        }

        written.Where(text => Regex.IsMatch(text.Content, @"eyJ[\w-]+\.|Bearer |PRIVATE KEY|client_secret=", RegexOptions.None, TimeSpan.FromSeconds(5))).Select(text => text.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_is_found_in_the_trace_by_its_correlation_id()
    {
        using var dev = new DevStack();
        dev.Write("world.yaml", "version: 1\nhistory: 1d\nworld: { preset: no-consent }\n");
        var log = Path.Combine(dev.Folder, "trace.log");

        var ended = await dev.XdrAsync("up", "dev", "--local", "--no-verify", "--scenario", Path.Combine(dev.Folder, "world.yaml"), "--log", log);

        var id = Regex.Match($"{ended.Out}{ended.Error}", @"Correlation\s+id:\s+(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["id"].Value;
        id.ShouldNotBeEmpty(ended.Out);
        (await File.ReadAllLinesAsync(log)).ShouldContain(line => line.Contains(id, StringComparison.Ordinal) && line.Contains("/dataConnectors/", StringComparison.Ordinal));
    }

    private static List<(string Name, string Content)> Written(DevStack dev, CliOutcome ended) =>
    [
        ("output", ended.Out),
        ("errors", ended.Error),
        .. Directory.EnumerateFiles(dev.Folder, "*", SearchOption.AllDirectories)
            .Where(file => !Keepers.Contains(Path.GetFileName(file)))
            .Select(file => (file, File.ReadAllText(file))),
    ];

    private static IEnumerable<string> Secrets(DevStack dev)
    {
        using var kept = JsonDocument.Parse(File.ReadAllText(Path.Combine(dev.Folder, ".xdr", "dev", "azure", "secrets.json")));
        return [.. kept.RootElement.EnumerateObject().Select(secret => secret.Value.GetString()).OfType<string>()];
    }
}
