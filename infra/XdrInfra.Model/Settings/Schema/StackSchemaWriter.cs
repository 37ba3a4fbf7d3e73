using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using XdrInfra.Model.Settings.Reading;

namespace XdrInfra.Model.Settings.Schema;

/// <summary>Writes the JSON schema of stack files, so that editors complete and check them.</summary>
public static class StackSchemaWriter
{
    /// <summary>The file's name beside the stack files, as their first line refers to it.</summary>
    public const string FileName = "stack.schema.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            WriteDocument(json);
        }

        output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        output.Write('\n');
    }

    private static void WriteDocument(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
        json.WriteString("title", "Stack file of XdrInfra");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        WriteConfig(json);
        WriteEngineKeys(json);
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        WriteRequired(json);
        json.WriteStartObject("definitions");
        WriteSecret(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteConfig(Utf8JsonWriter json)
    {
        json.WriteStartObject("config");
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        json.WriteString("pattern", $"^(({string.Join('|', SettingsSchema.Root.Members.Select(member => member.Name))})$|(?!{SettingsSchema.Project}:)[^:]+:.)");
        json.WriteEndObject();
        WriteProperties(json, SettingsSchema.Root.Members);
        json.WriteEndObject();
    }

    private static void WriteEngineKeys(Utf8JsonWriter json)
    {
        foreach (var key in (string[])["secretsprovider", "encryptedkey", "encryptionsalt"])
        {
            json.WriteStartObject(key);
            json.WriteString("type", "string");
            json.WriteString("description", "Belongs to the Pulumi engine.");
            json.WriteEndObject();
        }

        json.WriteStartObject("environment");
        json.WriteString("description", "Pulumi environments that add settings.");
        json.WriteEndObject();
    }

    /// <summary>What a Pulumi environment may add cannot be required of the file.</summary>
    private static void WriteRequired(Utf8JsonWriter json)
    {
        json.WriteStartObject("if");
        WriteTexts(json, "required", ["environment"]);
        json.WriteEndObject();
        json.WriteStartObject("else");
        WriteTexts(json, "required", ["config"]);
        json.WriteStartObject("properties");
        json.WriteStartObject("config");
        WriteTexts(json, "required", SettingsSchema.Root.Members.Where(member => member.Required).Select(member => member.Name));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteSecret(Utf8JsonWriter json)
    {
        json.WriteStartObject("secret");
        json.WriteString("description", "Encrypted by the Pulumi engine.");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        json.WriteStartObject("secure");
        json.WriteString("type", "string");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteTexts(json, "required", ["secure"]);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, IReadOnlyList<SettingMember> members)
    {
        json.WriteStartObject("properties");
        foreach (var member in members)
        {
            json.WriteStartObject(member.Name);
            json.WriteString("description", member.Description);
            if (member.Default is { } standing)
            {
                json.WritePropertyName("default");
                DefaultNodes.Write(json, standing);
            }

            WriteValue(json, member.Shape);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, SettingShape shape)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        WriteShape(json, shape);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("$ref", "#/definitions/secret");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteShape(Utf8JsonWriter json, SettingShape shape)
    {
        switch (shape)
        {
            case SettingShape.Text text:
                json.WriteString("type", "string");
                json.WriteString("pattern", text.Rule.Pattern);
                json.WriteNumber("maxLength", text.Rule.MaxLength);
                break;
            case SettingShape.Choice choice:
                WriteTexts(json, "enum", choice.Legal);
                break;
            case SettingShape.Flag:
                json.WriteString("type", "boolean");
                break;
            case SettingShape.Whole whole:
                WriteRange(json, "integer", whole.Min, whole.Max);
                break;
            case SettingShape.Amount amount:
                WriteRange(json, "number", amount.Min, amount.Max);
                break;
            case SettingShape.Date:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T00:00:00Z| 00:00:00 \\+0000 UTC)?$");
                break;
            case SettingShape.Duration:
                json.WriteString("type", "string");
                json.WriteString("pattern", "^(?=.)([0-9]{1,6}d)?([0-9]{1,6}h)?([0-9]{1,6}m)?([0-9]{1,6}s)?$");
                break;
            case SettingShape.List list:
                WriteList(json, list);
                break;
            case SettingShape.Map map:
                WriteMap(json, map);
                break;
            case SettingShape.Group group:
                WriteGroup(json, group);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter json, SettingShape.List list)
    {
        json.WriteString("type", "array");
        json.WriteBoolean("uniqueItems", true);
        json.WriteStartObject("items");
        WriteValue(json, list.Item);
        json.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter json, SettingShape.Map map)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("propertyNames");
        if (map.Keys.Rule is { } rule)
        {
            json.WriteString("pattern", rule.Pattern);
        }
        else
        {
            WriteTexts(json, "enum", map.Keys.Legal);
        }

        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        WriteValue(json, map.Value);
        json.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter json, SettingShape.Group group)
    {
        json.WriteString("type", "object");
        WriteProperties(json, group.Members);
        json.WriteBoolean("additionalProperties", false);
        if (group.Members.Where(member => member.Required).Select(member => member.Name).ToList() is { Count: > 0 } required)
        {
            WriteTexts(json, "required", required);
        }
    }

    private static void WriteRange(Utf8JsonWriter json, string type, double min, double max)
    {
        json.WriteString("type", type);
        json.WriteNumber("minimum", min);
        json.WriteNumber("maximum", max);
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
