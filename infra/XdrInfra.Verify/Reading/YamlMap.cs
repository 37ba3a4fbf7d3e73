using System.Globalization;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Reading;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Verify.Reading;

/// <summary>A mapping of a file that is read strictly: each key once by name, the rest is a finding with line and column.</summary>
internal sealed class YamlMap(YamlMappingNode node, string file, List<Finding> findings)
{
    public string File => file;

    public List<Finding> Findings => findings;

    public Location Origin => At(node);

    public IReadOnlyList<string> Keys => [.. node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "")];

    public Location.Text At(YamlNode at) => new(file, (int)Math.Max(1, at.Start.Line), (int)Math.Max(1, at.Start.Column));

    public Location.Text At(string key) => node.Children.FirstOrDefault(pair => Name(pair.Key) == key) is { Key: { } found } ? At(found) : At(node);

    /// <summary>Reports every key that is not in the list.</summary>
    public YamlMap Only(params string[] known)
    {
        foreach (var key in node.Children.Keys.Where(key => !known.Contains(Name(key))))
        {
            findings.Add(CheckFindings.UnknownKey(At(key), Name(key), known, Nearest.Find(Name(key), known)));
        }

        return this;
    }

    public YamlNode? Get(string key) => node.Children.FirstOrDefault(pair => Name(pair.Key) == key).Value;

    public bool Has(string key) => Get(key) is not null;

    /// <summary>A text that must be there; empty, with a finding, when it is not.</summary>
    public string Required(string key) => Optional(key) is { Length: > 0 } text ? text : Missing(key);

    public string? Optional(string key) => Get(key) switch
    {
        null => null,
        YamlScalarNode { Value: { } text } => text,
        var other => Wrong<string>(other, key, "a text"),
    };

    public YamlMap? Map(string key) => Get(key) switch
    {
        null => null,
        YamlMappingNode map => new YamlMap(map, file, findings),
        var other => Wrong<YamlMap>(other, key, "a mapping"),
    };

    public IReadOnlyList<YamlMap> Maps(string key) => Get(key) switch
    {
        null => [],
        YamlSequenceNode list => [.. list.OfType<YamlMappingNode>().Select(map => new YamlMap(map, file, findings))],
        var other => Wrong<IReadOnlyList<YamlMap>>(other, key, "a list of mappings") ?? [],
    };

    /// <summary>A text or a list of texts.</summary>
    public IReadOnlyList<string> Texts(string key) => Get(key) switch
    {
        null => [],
        YamlScalarNode { Value: { } text } => [text],
        YamlSequenceNode list when list.All(item => item is YamlScalarNode) => [.. list.Cast<YamlScalarNode>().Select(item => item.Value ?? "")],
        var other => Wrong<IReadOnlyList<string>>(other, key, "a text or a list of texts") ?? [],
    };

    public DateTimeOffset? Time(string key)
    {
        if (Optional(key) is not { } text)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? time
            : Wrong<DateTimeOffset?>(Get(key)!, key, "a time such as 2026-11-20T12:00:00Z");   // Optional said that the key is there
    }

    private string Missing(string key)
    {
        if (Get(key) is null or YamlScalarNode)
        {
            findings.Add(CheckFindings.MissingKey(Has(key) ? At(key) : At(node), key));
        }

        return "";
    }

    private T? Wrong<T>(YamlNode at, string key, string expected)
    {
        findings.Add(CheckFindings.WrongType(At(at), key, expected));
        return default;
    }

    private static string Name(YamlNode key) => (key as YamlScalarNode)?.Value ?? "";
}
