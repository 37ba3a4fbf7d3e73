using System.Text.Json;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>One call of a recording.</summary>
public sealed record RecordedCall(string From, string To, string Call, JsonElement Request, JsonElement? Reply, string? Error)
{
    /// <summary>Logical name of the resource, or empty.</summary>
    public string Subject => Request.TryGetProperty("name", out var name) && !Call.EndsWith("Config", StringComparison.Ordinal) && Call != "Configure"
        ? name.GetString() ?? ""
        : "";

    public override string ToString() => Subject.Length == 0 ? $"{To} {Call}" : $"{To} {Call} {Subject}";
}
