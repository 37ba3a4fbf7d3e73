using System.Text.Json.Nodes;
using Google.Protobuf;

namespace XdrInfra.Pulumi.Tests.Recorded;

/// <summary>Messages from and to the JSON of the recordings.</summary>
internal static class WireJson
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    public static T Read<T>(string json)
        where T : IMessage, new() => Parser.Parse<T>(json);

    /// <summary>True if a message says what the JSON says, whatever the order of the fields.</summary>
    public static bool Says(this IMessage message, string json) =>
        JsonNode.DeepEquals(JsonNode.Parse(JsonFormatter.Default.Format(message)), JsonNode.Parse(json));
}
