using System.Text.Json;
using XdrInfra.Model.Changes;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Pulumi;

/// <summary>How a run of Pulumi ended.</summary>
/// <param name="ExitCode">Ours: success, or the strongest reason why not.</param>
/// <param name="Changes">What was done, or would be.</param>
/// <param name="Findings">Why it failed.</param>
/// <param name="Unfinished">Resources whose step did not come to its end.</param>
internal sealed record PulumiResult(ExitCode ExitCode, IReadOnlyList<Change> Changes, IReadOnlyList<Finding> Findings, int Unfinished)
{
    /// <summary>The stack's outputs; undefined when there are none.</summary>
    public JsonElement Outputs { get; init; }

    /// <summary>A text output; null when there is none.</summary>
    public string? Output(string name) =>
        Outputs.ValueKind == JsonValueKind.Object && Outputs.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A list of texts; empty when there is none.</summary>
    public IReadOnlyList<string> OutputList(string name) =>
        Outputs.ValueKind == JsonValueKind.Object && Outputs.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(item => item.ToString())]
            : [];
}
