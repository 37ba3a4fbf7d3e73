using XdrInfra.Model.Findings;
using XdrInfra.Model.Settings.Schema;
using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>One object of settings with its shape: hands out typed members and reports what does not fit.</summary>
internal sealed class SettingScope
{
    private readonly SettingShape.Group _shape;
    private readonly SettingNode? _node;
    private readonly string _path;
    private readonly FindingList _findings;

    private SettingScope(SettingShape.Group shape, SettingNode? node, string path, Location at, FindingList findings)
    {
        _shape = shape;
        _node = node;
        _path = path;
        _findings = findings;
        At = at;
    }

    /// <summary>Where the object stands, or the key that would hold it.</summary>
    public Location At { get; }

    /// <summary>The object at the top: its member names are the whole path, its unknown keys are judged by the caller.</summary>
    public static SettingScope Root(SettingNode.Mapping node, FindingList findings) =>
        new(SettingsSchema.Root, node, "", node.At, findings);

    public Value<string> Text(string name) => Leaf(name, LeafReader.Text);

    public Value<bool> Flag(string name) => Leaf(name, LeafReader.Flag);

    public Value<int> Whole(string name) => Leaf(name, LeafReader.Whole);

    public Value<double> Amount(string name) => Leaf(name, LeafReader.Amount);

    public Value<DateOnly> Date(string name) => Leaf(name, LeafReader.Date);

    public Value<TimeSpan> Duration(string name) => Leaf(name, LeafReader.Duration);

    public Value<T> Choice<T>(string name, WordMap<T> words)
        where T : struct, Enum => Text(name).Select(words.Find);

    /// <summary>Texts of a list; an unknown list is one unknown entry.</summary>
    public IReadOnlyList<Value<string>> List(string name)
    {
        var (member, path) = Member(name);
        var written = Take(name);
        var node = written ?? DefaultNode(member);
        if (node is SettingNode.Secret)
        {
            return [Value<string>.Unknown(node.At)];
        }

        if (node is not SettingNode.Sequence list)
        {
            Refuse(node, member.Shape, path);
            return [];
        }

        var item = ((SettingShape.List)member.Shape).Item;
        var standIn = written is null ? Place(name) : null;
        var values = new Value<string>[list.Items.Count];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = ReadLeaf(list.Items[index], item, $"{path}[{index}]", LeafReader.Text, standIn);
        }

        ReportTwice(values, path);
        return values;
    }

    public SettingScope Group(string name)
    {
        var (member, path) = Member(name);
        return Open((SettingShape.Group)member.Shape, Take(name), path, Place(name), member.Required ? member : null);
    }

    /// <summary>A map of leaves, with the default's entries for keys that nobody wrote; an unknown map is empty, see <see cref="IsUnknownMember(string)"/>.</summary>
    public SortedMap<Value<T>> Leaves<T>(string name, LeafParser<T> parser)
        where T : notnull
    {
        var (member, path) = Member(name);
        var shape = ((SettingShape.Map)member.Shape).Value;
        var leaves = Map(name, (node, _, leafPath) => ReadLeaf(node, shape, leafPath, parser));
        var standing = IsUnknownMember(name) ? null : DefaultNode(member) as SettingNode.Mapping;
        var added = standing?.Entries.Where(entry => !leaves.ContainsKey(entry.Key)).ToList() ?? [];
        return added.Count == 0 ? leaves : new SortedMap<Value<T>>(
            [.. leaves.Keys, .. added.Select(entry => entry.Key)],
            [.. leaves.Values, .. added.ConvertAll(entry => ReadLeaf(entry.Value, shape, path, parser, Place(name)))]);
    }

    /// <summary>A map of objects.</summary>
    public SortedMap<T> Groups<T>(string name, Func<SettingScope, T> read) =>
        Map(name, (node, shape, path) => read(Open((SettingShape.Group)shape, node, path, node.At, required: null)));

    /// <summary>True when a member as a whole is encrypted or comes from a Pulumi environment.</summary>
    public bool IsUnknownMember(string name) => Take(name) is SettingNode.Secret;

    /// <summary>The same for a member of a member.</summary>
    public bool IsUnknownMember(string group, string name) =>
        IsUnknownMember(group) || (Take(group) as SettingNode.Mapping)?.Find(name)?.Value is SettingNode.Secret;

    /// <summary>Where a member stands, or would stand.</summary>
    public Location PlaceOf(string name) => Place(name);

    private SortedMap<T> Map<T>(string name, Func<SettingNode, SettingShape, string, T> read)
    {
        var (member, path) = Member(name);
        var shape = (SettingShape.Map)member.Shape;
        var node = Take(name);
        if (node is not (SettingNode.Mapping or SettingNode.Secret))
        {
            Refuse(node, shape, path);
        }

        var entries = (node as SettingNode.Mapping)?.Entries.Where(entry => IsLegal(entry, shape.Keys, path)).ToArray() ?? [];
        var values = new T[entries.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = read(entries[index].Value, shape.Value, $"{path}.{entries[index].Key}");
        }

        return new(Array.ConvertAll(entries, entry => entry.Key), values);
    }

    private bool IsLegal(SettingEntry entry, KeyRule rule, string path)
    {
        var legal = rule.Allows(entry.Key);
        if (!legal && _findings.TakesMore())
        {
            var says = new SettingFindings(path, entry.KeyAt);
            _findings.Add(rule.Rule is { } text ? says.BadMapKey(entry.Key, text) : says.UnknownMapKey(entry.Key, rule));
        }

        return legal;
    }

    private SettingScope Open(SettingShape.Group shape, SettingNode? node, string path, Location at, SettingMember? required)
    {
        if (node is SettingNode.Mapping mapping)
        {
            var legal = shape.Members.Select(member => member.Name).ToList();
            foreach (var entry in mapping.Entries.Where(entry => !legal.Contains(entry.Key) && _findings.TakesMore()))
            {
                _findings.Add(new SettingFindings(path, entry.KeyAt).UnknownKey(entry.Key, legal));
            }
        }
        else if (node is null && required is not null)
        {
            _findings.Add(new SettingFindings(path, at).Missing(Example(shape)));
        }
        else if (node is SettingNode.Scalar or SettingNode.Sequence)
        {
            Refuse(node, shape, path);
        }

        // What is no object has been reported as a whole: its members stay unknown, without findings of their own.
        var usable = node is SettingNode.Mapping or SettingNode.Secret || (node is null && required is null);
        return new(shape, usable ? node : new SettingNode.Secret(at), path, at, _findings);
    }

    private Value<T> Leaf<T>(string name, LeafParser<T> parser)
        where T : notnull
    {
        var (member, path) = Member(name);
        if (Take(name) is { } node)
        {
            return ReadLeaf(node, member.Shape, path, parser);
        }

        var at = Place(name);
        if (member.Required)
        {
            _findings.Add(new SettingFindings(path, at).Missing(member.Example));
        }

        return DefaultNode(member) is { } standing ? ReadLeaf(standing, member.Shape, path, parser, at) : Value<T>.Absent(at);
    }

    private Value<T> ReadLeaf<T>(SettingNode node, SettingShape shape, string path, LeafParser<T> parser, Location? standIn = null)
        where T : notnull
    {
        var at = standIn ?? node.At;
        return node is SettingNode.Secret ? Value<T>.Unknown(at)
            : parser(node, shape, new(path, at), _findings) is not { Known: { } value } ? Value<T>.Absent(at)
            : standIn is null ? Value<T>.Of(value, at)
            : Value<T>.Default(value, at);
    }

    private void ReportTwice(Value<string>[] values, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            if (value.IsKnown && !seen.Add(value.Known))
            {
                _findings.Add(new SettingFindings(path, value.Origin).ListedTwice(value.Known));
            }
        }
    }

    private void Refuse(SettingNode? node, SettingShape shape, string path)
    {
        if (node is not null)
        {
            _findings.Add(LeafReader.Refusal(node, shape, new(path, node.At)));
        }
    }

    private (SettingMember Member, string Path) Member(string name)
    {
        var member = _shape.Find(name) ?? throw new ArgumentException($"The schema has no '{name}' in '{_path}'.", nameof(name));
        return (member, _path.Length == 0 ? name : $"{_path}.{name}");
    }

    private SettingNode? Take(string name) => _node is SettingNode.Secret ? _node : (_node as SettingNode.Mapping)?.Find(name)?.Value;

    private Location Place(string name) => (_node as SettingNode.Mapping)?.Find(name)?.KeyAt ?? At;

    private static SettingNode? DefaultNode(SettingMember member) =>
        member.Default is { } text ? DefaultNodes.Of(text) : null;

    private static string Example(SettingShape.Group shape) =>
        $"{{ {string.Join(", ", shape.Members.Where(member => member.Required).Select(member => $"{member.Name}: {member.Example}"))} }}";
}
