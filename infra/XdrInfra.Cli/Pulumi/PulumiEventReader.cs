using System.Text.Json;
using System.Text.RegularExpressions;

namespace XdrInfra.Cli.Pulumi;

/// <summary>Reads one line of the engine's event log.</summary>
internal static partial class PulumiEventReader
{
    /// <summary>The event; null for a kind that says nothing here, and for a line that is not JSON.</summary>
    public static PulumiEvent? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Of(json.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;   // the engine was stopped in the middle of the line
        }
    }

    private static PulumiEvent? Of(JsonElement line)
    {
        foreach (var property in line.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object && Of(property.Name, property.Value) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private static PulumiEvent? Of(string kind, JsonElement body) => kind switch
    {
        "resourcePreEvent" => new PulumiEvent.Begun(Step(body)),
        "resOutputsEvent" => new PulumiEvent.Done(Step(body)),
        "resOpFailedEvent" => new PulumiEvent.Failed(Step(body)),
        "diagnosticEvent" when !IsTrue(body, "ephemeral") => new PulumiEvent.Said(Text(body, "severity") ?? "", Resource(body, "urn"), Plain(Text(body, "message"))),
        "policyEvent" => new PulumiEvent.PolicyViolated(
            Text(body, "policyName") ?? "", Text(body, "policyPackName") ?? "", Text(body, "enforcementLevel") ?? "", Resource(body, "resourceUrn"), Plain(Text(body, "message"))),
        "progressEvent" when !IsTrue(body, "done") => new PulumiEvent.Working(Plain(Text(body, "message"))),
        "stdoutEvent" when Text(body, "message")?.Contains("received; ", StringComparison.Ordinal) == true => new PulumiEvent.Interrupted(),
        "summaryEvent" => new PulumiEvent.Ended(Text(body, "result"), IsTrue(body, "maybeCorrupt")),
        _ => null,
    };

    private static PulumiStep Step(JsonElement body)
    {
        var step = Member(body, "metadata");
        var after = Member(step, "new");
        return new PulumiStep(Text(step, "op") ?? "", Text(step, "urn") ?? "", Text(step, "type") ?? "")
        {
            Paths = Paths(step),
            Before = Copy(Member(Member(step, "old"), "inputs")),
            After = Copy(Member(after, "inputs")),
            Outputs = Copy(Member(after, "outputs")),
        };
    }

    // The detailed differences are null where a provider has none, and then the top-level keys stand in.
    private static IReadOnlyList<string> Paths(JsonElement step) => Member(step, "detailedDiff") is { ValueKind: JsonValueKind.Object } detailed
        ? [.. detailed.EnumerateObject().Select(entry => entry.Name)]
        : Member(step, "diffs") is { ValueKind: JsonValueKind.Array } diffs ? [.. diffs.EnumerateArray().Select(diff => diff.ToString())] : [];

    private static string? Resource(JsonElement body, string name) => Text(body, name) is { Length: > 0 } urn ? PulumiStep.NameOf(urn) : null;

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;

    private static JsonElement Copy(JsonElement value) => value.ValueKind == JsonValueKind.Undefined ? default : value.Clone();

    private static string? Text(JsonElement owner, string name) => Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static bool IsTrue(JsonElement owner, string name) => Member(owner, name).ValueKind == JsonValueKind.True;

    /// <summary>Without the engine's colour marks, also when it was told to leave them out and did not.</summary>
    private static string Plain(string? text) => Colour().Replace(text ?? "", "").Trim();

    [GeneratedRegex(@"<\{%[^%]*%\}>|\x1b\[[0-9;]*[mK]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();
}
