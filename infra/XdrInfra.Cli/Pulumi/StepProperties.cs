using System.Text.Json;
using XdrInfra.Model.Changes;

namespace XdrInfra.Cli.Pulumi;

/// <summary>The properties that a step changes, before and after, as text fit for a person.</summary>
internal static class StepProperties
{
    // The engine marks what it keeps secret with an object that carries this key.
    // https://github.com/pulumi/pulumi/blob/master/sdk/go/common/resource/sig/sig.go
    private const string Marked = "4dabf18193072939515e22adb298388d";

    public static IReadOnlyList<PropertyChange> Of(PulumiStep step) =>
        [.. step.Paths.Select(path => new PropertyChange(path, Text(At(step.Before, path)), Text(At(step.After, path))))];

    private static JsonElement At(JsonElement owner, string path)
    {
        foreach (var part in path.Split('.', '[', ']').Where(part => part.Length > 0))
        {
            owner = owner.ValueKind switch
            {
                JsonValueKind.Object when owner.TryGetProperty(part.Trim('"'), out var value) => value,
                JsonValueKind.Array when int.TryParse(part, out var index) && index < owner.GetArrayLength() => owner[index],
                _ => default,
            };
        }

        return owner;
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.Object when value.TryGetProperty(Marked, out _) => "[secret]",
        JsonValueKind.Object or JsonValueKind.Array => value.GetRawText().Contains(Marked, StringComparison.Ordinal) ? "[secret]" : value.GetRawText(),
        _ => value.ToString(),
    };
}
