using System.Text.Json;
using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>A diff as JSON.</summary>
internal static class DiffJsonWriter
{
    private const int Version = 1;

    public static void Write(IReadOnlyList<StackDiff> diffs, TextWriter output)
    {
        using var stream = new JsonStream(output);
        var json = stream.Json;
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteBoolean("hasChanges", diffs.Any(diff => diff.HasChanges));
        json.WriteStartArray("stacks");
        foreach (var diff in diffs)
        {
            WriteStack(json, diff);
            stream.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        stream.End();
    }

    private static void WriteStack(Utf8JsonWriter json, StackDiff diff)
    {
        json.WriteStartObject();
        json.WriteString("stack", diff.Stack);
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes)
        {
            WriteChange(json, change);
        }

        json.WriteEndArray();
        json.WriteStartArray("retentionLost");
        foreach (var loss in diff.RetentionLost)
        {
            WriteLoss(json, loss);
        }

        json.WriteEndArray();
        WriteTexts(json, "chargedTablesGained", diff.ChargedTablesGained);
        WriteTexts(json, "tablesDropped", diff.TablesDropped);
        WriteTexts(json, "notes", diff.Notes);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("resource", change.Resource);
        json.WriteString("type", change.Type);
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(change.Kind.ToString()));
        json.WriteStartObject("origin");
        LocationJson.Write(json, change.Origin);
        json.WriteEndObject();
        json.WriteStartArray("properties");
        foreach (var property in change.Properties)
        {
            json.WriteStartObject();
            json.WriteString("path", property.Path);
            json.WriteString("before", property.Before);
            json.WriteString("after", property.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTexts(json, "notes", change.Notes);
        json.WriteEndObject();
    }

    private static void WriteLoss(Utf8JsonWriter json, RetentionLoss loss)
    {
        json.WriteStartObject();
        json.WriteString("resource", loss.Resource);
        json.WriteString("subject", loss.Subject);
        json.WriteString("property", loss.Property);
        json.WriteNumber("daysBefore", loss.DaysBefore);
        json.WriteNumber("daysAfter", loss.DaysAfter);
        json.WriteNumber("daysLost", loss.DaysLost);
        json.WriteEndObject();
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
