using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>A place as SARIF wants it: a region of a file, and the logical name where no file wrote the value.</summary>
internal static class SarifPlace
{
    public static void Write(Utf8JsonWriter json, Location location, StackReport stack)
    {
        switch (location)
        {
            case Location.Text text:
                WriteFile(json, text.File, text);
                break;
            case Location.Property property:
                WriteFile(json, stack.File, region: null);
                WriteName(json, property);
                break;
            default:
                WriteFile(json, (location as Location.Whole)?.File ?? stack.File, region: null);
                break;
        }
    }

    private static void WriteFile(Utf8JsonWriter json, string? file, Location.Text? region)
    {
        if (file is null or "")
        {
            return;
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", region?.Line ?? 1);
        json.WriteNumber("startColumn", region?.Column ?? 1);
        if (region is not null)
        {
            json.WriteNumber("endColumn", region.Column + region.Length);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteName(Utf8JsonWriter json, Location.Property property)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", property.ToString());
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
