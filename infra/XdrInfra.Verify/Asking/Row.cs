using System.Globalization;
using System.Text.Json;

namespace XdrInfra.Verify.Asking;

/// <summary>One row of an answer: the cells of a KQL row, or a JSON object of ARM or Graph. Safe to read from many threads.</summary>
public sealed class Row
{
    private static readonly JsonElement Null = JsonSerializer.SerializeToElement<string?>(null);

    private readonly IReadOnlyDictionary<string, int>? _columns;
    private readonly IReadOnlyList<JsonElement> _cells;
    private readonly JsonElement _object;

    public Row(JsonElement item)
    {
        _object = item;
        _cells = [];
    }

    /// <summary>Column name to index is shared by all rows of an answer.</summary>
    public Row(IReadOnlyDictionary<string, int> columns, IReadOnlyList<JsonElement> cells)
    {
        _columns = columns;
        _cells = cells;
        _object = Null;
    }

    /// <summary>Names of the columns, or of the object's first level.</summary>
    public IEnumerable<string> Names => _columns is not null ? _columns.OrderBy(pair => pair.Value).Select(pair => pair.Key)
        : _object.ValueKind == JsonValueKind.Object ? _object.EnumerateObject().Select(property => property.Name)
        : [];

    /// <summary>A value by path, such as <c>Owner.userPrincipalName</c>; a JSON null when it is not there.</summary>
    public JsonElement this[string path] => First(path) is { } whole ? whole : Walk(path.Split('.'));

    public string? Text(string path) => this[path] switch
    {
        { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        var other => other.GetRawText(),
    };

    public double? Number(string path) => this[path] switch
    {
        { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
        { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) => value,
        _ => null,
    };

    public DateTimeOffset? Time(string path) =>
        DateTimeOffset.TryParse(Text(path), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    public TimeSpan? Span(string path) =>
        TimeSpan.TryParseExact(Text(path), "c", CultureInfo.InvariantCulture, out var span) ? span : null;

    public bool IsTrue(string path) => string.Equals(Text(path), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items of an array; a cell that holds JSON as text counts as what it holds.</summary>
    public IReadOnlyList<JsonElement> List(string path) =>
        JsonText.Open(this[path]) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()] : [];

    public IReadOnlyList<string> Texts(string path) => [.. List(path).Select(item => item.ToString())];

    private JsonElement? First(string name)
    {
        if (_columns is not null)
        {
            return _columns.TryGetValue(name, out var index) && index < _cells.Count ? _cells[index] : null;
        }

        return _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out var value) ? value : null;
    }

    private JsonElement Walk(string[] names)
    {
        var at = First(names[0]) ?? Null;
        foreach (var name in names.Skip(1))
        {
            var opened = JsonText.Open(at);
            at = opened.ValueKind == JsonValueKind.Object && opened.TryGetProperty(name, out var next) ? next : Null;
        }

        return at;
    }
}
