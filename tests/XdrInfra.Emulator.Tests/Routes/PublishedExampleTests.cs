using System.Text.Json;
using XdrInfra.Emulator.Tests.Running;

namespace XdrInfra.Emulator.Tests.Routes;

/// <summary>Replays the examples of the public specification.</summary>
public sealed class PublishedExampleTests : IAsyncLifetime
{
    private TestAzure? _azure;

    private TestAzure Azure => _azure ?? throw new InvalidOperationException("It has not started.");

    public async Task InitializeAsync() => _azure = await TestAzure.OnboardedAsync();

    public async Task DisposeAsync() => await Azure.DisposeAsync();

    [Fact]
    public async Task Are_answered_with_the_published_status_and_members()
    {
        var differences = new List<string>();
        foreach (var example in PublishedExamples.All)
        {
            var answer = await Azure.SendAsync(new HttpMethod(example.Method), Full(example.Path), example.Body is null ? null : Full(example.Body));
            if (answer.Status != example.Status)
            {
                differences.Add($"{example.Name}: {answer.Status} instead of {example.Status}: {answer.Text}");
            }
            else if (example.Expected is not null)
            {
                differences.AddRange(Missing(JsonDocument.Parse(Full(example.Expected)).RootElement, answer.Json, "").Select(path => $"{example.Name}: {path}"));
            }
        }

        differences.ShouldBeEmpty();
    }

    /// <summary>Where the answer lacks what was promised; a list holds it when one of its items does.</summary>
    private static IEnumerable<string> Missing(JsonElement expected, JsonElement actual, string path) => expected.ValueKind switch
    {
        _ when expected.ValueKind != actual.ValueKind => [$"{path} is {actual} instead of {expected}"],
        JsonValueKind.Object => expected.EnumerateObject().SelectMany(member => actual.TryGetProperty(member.Name, out var value)
            ? Missing(member.Value, value, $"{path}.{member.Name}")
            : [$"{path}.{member.Name} is not there"]),
        JsonValueKind.Array => expected.EnumerateArray()
            .Where(item => !actual.EnumerateArray().Any(other => !Missing(item, other, path).Any()))
            .Select(item => $"{path} holds no {item}"),
        _ => expected.GetRawText() == actual.GetRawText() || (expected.ValueKind == JsonValueKind.Number && expected.GetDouble() == actual.GetDouble()) ? [] : [$"{path} is {actual} instead of {expected}"],
    };

    private string Full(string text) => text
        .Replace("{g}", Azure.Group, StringComparison.Ordinal)
        .Replace("{w}", Azure.Workspace, StringComparison.Ordinal)
        .Replace("{s}", Azure.Sentinel, StringComparison.Ordinal)
        .Replace("{sub}", Azure.Subscription, StringComparison.Ordinal)
        .Replace("{t}", Azure.Host.Credentials.TenantId, StringComparison.Ordinal);
}
