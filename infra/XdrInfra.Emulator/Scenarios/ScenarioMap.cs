using System.Globalization;
using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Reading;
using XdrInfra.Model.Values;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Emulator.Scenarios;

/// <summary>One mapping of a scenario file: reads typed values, and notes what is wrong with its place.</summary>
internal sealed class ScenarioMap(string file, YamlMappingNode node, List<Finding> findings)
{
    private readonly List<string> _legal = [];

    public bool? Flag(string key) => Read(key, "true or false", text => text switch { "true" => true, "false" => false, _ => (bool?)null });

    public int? Number(string key, int least, int most) => Read(
        key, $"a whole number from {least} to {most}",
        text => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : (int?)null);

    public double? Real(string key, double most) => Read(
        key, $"a number from 0 to {most}",
        text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number <= most ? number : (double?)null);

    public TimeSpan? Duration(string key) => Read(key, "a duration such as 500ms, 20s, 15m, 24h or 15d", DurationOf);

    public TimeSpan? Duration(string key, int mostDays) => Read(
        key, $"a duration such as 24h or 15d, at most {mostDays}d",
        text => DurationOf(text) is { } duration && duration.TotalDays <= mostDays ? duration : (TimeSpan?)null);

    public TWord? Word<TWord>(string key)
        where TWord : struct, Enum =>
        Read(key, Legal<TWord>(), WordOf<TWord>);

    public string? OneOf(string key, IReadOnlyCollection<string> words) =>
        Text(key, $"one of {string.Join(", ", words)}", text => words.Contains(text));

    public string? Text(string key) => Text(key, "a text", text => text.Length > 0);

    public string Required(string key)
    {
        var text = Text(key);
        if (text is null && Find(key) is null)
        {
            findings.Add(EmulatorFindings.ScenarioMissingKey(At(node), key));
        }

        return text ?? "";
    }

    public IReadOnlyList<string>? Texts(string key, IReadOnlyCollection<string>? words = null)
    {
        var legal = words is null ? "a list of texts" : $"a list of {string.Join(", ", words)}";
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is not YamlSequenceNode items)
        {
            Wrong(value, key, legal);
            return null;
        }

        foreach (var item in items.Where(item => item is not YamlScalarNode scalar || (words is not null && !words.Contains(scalar.Value))))
        {
            Wrong(item, key, legal);
        }

        return [.. items.OfType<YamlScalarNode>().Select(item => item.Value ?? "")];
    }

    public IReadOnlyList<TWord>? Words<TWord>(string key)
        where TWord : struct, Enum =>
        Texts(key, [.. Enum.GetNames<TWord>().Select(Camel)]) is { } texts ? [.. texts.Select(WordOf<TWord>).OfType<TWord>()] : null;

    public ScenarioMap? Map(string key) => Find(key) switch
    {
        null => null,
        YamlMappingNode map => new ScenarioMap(file, map, findings),
        YamlScalarNode { Value: null or "" or "~" or "null" } => null,
        { } other => Mistaken(other, key, "a group of keys"),
    };

    public IEnumerable<ScenarioMap> Maps(string key)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }

        if (value is not YamlSequenceNode items)
        {
            Wrong(value, key, "a list");
            return [];
        }

        foreach (var item in items.Where(item => item is not YamlMappingNode))
        {
            Wrong(item, key, "a list of groups of keys");
        }

        return [.. items.OfType<YamlMappingNode>().Select(item => new ScenarioMap(file, item, findings))];
    }

    /// <summary>Keys that the user chose, such as names of tables, with what stands under each.</summary>
    public IReadOnlyList<(string Key, ScenarioMap Map)> Named(string key) => Map(key) is not { } map ? [] : map.Members();

    /// <summary>Keys that the user chose, with texts.</summary>
    public IReadOnlyDictionary<string, string> Pairs(string key)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Find(key) is YamlMappingNode map ? [.. map.Children] : Array.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            if (!pairs.TryAdd(name.ToString(), value.ToString()))
            {
                Wrong(name, key, "names that differ in more than upper and lower case");
            }
        }

        return pairs;
    }

    /// <summary>Reports every key that nobody asked for.</summary>
    public void Close()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_legal.Contains(key.Value ?? "")))
        {
            findings.Add(EmulatorFindings.ScenarioKey(At(key), key.Value ?? "", string.Join(", ", _legal), Nearest.Find(key.Value ?? "", _legal)));
        }
    }

    private List<(string Key, ScenarioMap Map)> Members() =>
        [.. node.Children.Where(pair => pair.Value is YamlMappingNode)
            .Select(pair => (pair.Key.ToString(), new ScenarioMap(file, (YamlMappingNode)pair.Value, findings)))];

    private YamlNode? Find(string key)
    {
        _legal.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    private TValue? Read<TValue>(string key, string expected, Func<string, TValue?> read)
        where TValue : struct
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        var result = value is YamlScalarNode { Value: { } text } ? read(text) : null;
        if (result is null)
        {
            Wrong(value, key, expected);
        }

        return result;
    }

    private string? Text(string key, string expected, Func<string, bool> good)
    {
        if (Find(key) is not { } value)
        {
            return null;
        }

        if (value is YamlScalarNode { Value: { } text } && good(text))
        {
            return text;
        }

        Wrong(value, key, expected);
        return null;
    }

    private ScenarioMap? Mistaken(YamlNode value, string key, string expected)
    {
        Wrong(value, key, expected);
        return null;
    }

    private void Wrong(YamlNode value, string key, string expected) => findings.Add(EmulatorFindings.ScenarioValue(At(value), key, Shown(value), expected));

    private Location.Text At(YamlNode at) => new(file, (int)at.Start.Line, (int)at.Start.Column, Math.Max(1, (int)(at.End.Index - at.Start.Index)));

    private static string Shown(YamlNode value) => value is YamlScalarNode { Value: { } text } ? (text.Length > 80 ? text[..80] : text) : value.NodeType.ToString().ToLowerInvariant();

    private static TimeSpan? DurationOf(string text) =>
        text.EndsWith("ms", StringComparison.Ordinal) && int.TryParse(text[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? TimeSpan.FromMilliseconds(milliseconds)
            : Durations.Parse(text);

    private static string Legal<TWord>()
        where TWord : struct, Enum => $"one of {string.Join(", ", Enum.GetNames<TWord>().Select(Camel))}";

    private static TWord? WordOf<TWord>(string text)
        where TWord : struct, Enum => Enum.GetValues<TWord>().Where(word => Camel(word.ToString()) == text).Select(word => (TWord?)word).FirstOrDefault();

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
