using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>A place as members of the object that is being written; nothing for no place.</summary>
internal static class LocationJson
{
    public static void Write(Utf8JsonWriter json, Location location)
    {
        switch (location)
        {
            case Location.Text text:
                json.WriteString("file", text.File);
                json.WriteNumber("line", text.Line);
                json.WriteNumber("column", text.Column);
                json.WriteNumber("length", text.Length);
                break;
            case Location.Whole { File: { } file }:
                json.WriteString("file", file);
                break;
            case Location.Property property:
                json.WriteString("resource", property.Resource);
                json.WriteString("property", property.Path);
                break;
        }
    }
}
