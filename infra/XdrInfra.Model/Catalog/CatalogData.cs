using System.Text.Json;

namespace XdrInfra.Model.Catalog;

/// <summary>The embedded data files, by the path under <c>Catalog/Data</c> with dots.</summary>
internal static class CatalogData
{
    private const string Prefix = "XdrInfra.Model.Catalog.Data.";

    public static JsonElement Json(string name)
    {
        using var stream = Open(name);
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }

    public static IReadOnlyList<string> Lines(string name)
    {
        using var reader = new StreamReader(Open(name));
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    public static string Text(this JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new InvalidDataException($"'{name}' has no text in the catalog.");

    public static string? OptionalText(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static IReadOnlyList<string> Texts(this JsonElement element, string name)
    {
        var texts = new List<string>();
        if (element.TryGetProperty(name, out var values))
        {
            foreach (var value in values.EnumerateArray())
            {
                texts.Add(value.GetString() ?? "");
            }
        }

        return texts;
    }

    private static Stream Open(string name) =>
        typeof(CatalogData).Assembly.GetManifestResourceStream(Prefix + name)
        ?? throw new InvalidDataException($"The catalog has no data file '{name}'.");
}
