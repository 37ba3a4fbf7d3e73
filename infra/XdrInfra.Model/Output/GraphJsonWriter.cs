using System.Text.Json;
using XdrInfra.Model.Graph;

namespace XdrInfra.Model.Output;

/// <summary>A graph as JSON; references, unknowns and secrets are objects with one key that starts with a dollar sign.</summary>
internal static class GraphJsonWriter
{
    private const int Version = 1;

    public static void Write(ResourceGraph graph, TextWriter output)
    {
        using var stream = new JsonStream(output);
        var json = stream.Json;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("stack", graph.Stack);
        json.WriteStartArray("resources");
        foreach (var resource in graph.Resources)
        {
            WriteResource(json, resource);
        }

        json.WriteEndArray();
        json.WritePropertyName("outputs");
        WriteValue(json, graph.Outputs);
        json.WriteEndObject();
        stream.End();
    }

    private static void WriteResource(Utf8JsonWriter json, Resource resource)
    {
        json.WriteStartObject();
        json.WriteString("name", resource.Name);
        json.WriteString("type", resource.Type);
        json.WritePropertyName("inputs");
        WriteValue(json, resource.Inputs);
        json.WriteStartArray("after");
        foreach (var name in GraphEdges.Of(resource))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
        json.WriteBoolean("protect", resource.Protect);
        json.WriteBoolean("retainOnDelete", resource.RetainOnDelete);
        json.WriteStartObject("origin");
        LocationJson.Write(json, resource.Origin);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Bool flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case PropertyValue.Number number:
                json.WriteNumberValue(number.Value);
                break;
            case PropertyValue.Text text:
                json.WriteStringValue(text.Value);
                break;
            case PropertyValue.List list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            case PropertyValue.Map map:
                json.WriteStartObject();
                foreach (var (name, item) in map.Items)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, item);
                }

                json.WriteEndObject();
                break;
            case PropertyValue.Null:
                json.WriteNullValue();
                break;
            default:
                WriteMarker(json, value);
                break;
        }
    }

    private static void WriteMarker(Utf8JsonWriter json, PropertyValue value)
    {
        json.WriteStartObject();
        if (value is PropertyValue.Reference reference)
        {
            json.WriteString("$ref", $"{reference.Resource}.{reference.Property}");
        }
        else
        {
            json.WriteBoolean(value is PropertyValue.Secret ? "$secret" : "$unknown", true);
        }

        json.WriteEndObject();
    }
}
