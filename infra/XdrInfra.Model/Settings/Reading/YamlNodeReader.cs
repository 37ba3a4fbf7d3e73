using XdrInfra.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace XdrInfra.Model.Settings.Reading;

/// <summary>
/// Turns YAML events into nodes with a place each. Nothing is ever made from a tag, depth and size are bounded,
/// and an alias is counted in full, so that a small file cannot unfold into a large one.
/// </summary>
internal sealed class YamlNodeReader(string file, FindingList findings)
{
    private const int MaxDepth = 32;
    private const int MaxNodes = 20_000;

    private readonly YamlFindings _says = new(file);
    private readonly Dictionary<string, SettingNode?> _anchors = new(StringComparer.Ordinal);

    /// <summary>The first document; null when it is empty or broken.</summary>
    public SettingNode? Read(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            return ReadDocument(parser);
        }
        catch (YamlException broken)
        {
            findings.Add(_says.Broken(PlaceOf(broken, text), broken.Message));
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16 answers some broken texts with these: a text behind the end, an empty tag, half of a surrogate pair.
            findings.Add(_says.Broken(parser.Current?.End ?? Mark.Empty, "what follows is no value, key or end of the text"));
            return null;
        }
        catch (TooMuchException)
        {
            return null;   // already reported
        }
    }

    /// <summary>A tab is reported at the start of its block, but a person looks for the tab.</summary>
    private static Mark PlaceOf(YamlException broken, string text)
    {
        var lines = broken.Message.Contains("tab", StringComparison.Ordinal) ? text.Split('\n') : [];
        var index = Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t'));
        return index < 0 ? broken.End : new Mark(0, index + 1, lines[index].IndexOf('\t') + 1);
    }

    private SettingNode? ReadDocument(Parser parser)
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(parser, depth: 0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            findings.Add(_says.SecondDocument(second.Start));
        }

        return root;
    }

    private SettingNode ReadNode(Parser parser, int depth)
    {
        var start = parser.Current ?? throw new YamlException("the text ends in the middle of a value");
        if (depth > MaxDepth)
        {
            throw Refuse(_says.TooDeep(start.Start, MaxDepth));
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return Resolve(alias);
        }

        var anchor = (start as NodeEvent)?.Anchor ?? AnchorName.Empty;
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = null;   // not complete yet: an alias to it would be endless
        }

        var node = ReadContent(parser, depth);
        if (node.Size > MaxNodes)
        {
            throw Refuse(_says.TooMany(start.Start, MaxNodes));
        }

        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private SettingNode ReadContent(Parser parser, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return ToNode(scalar);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            CheckTag(sequence, "tag:yaml.org,2002:seq");
            return ReadSequence(parser, sequence, depth);
        }

        var mapping = parser.Consume<MappingStart>();
        CheckTag(mapping, "tag:yaml.org,2002:map");
        return ReadMapping(parser, mapping, depth);
    }

    private SettingNode.Sequence ReadSequence(Parser parser, SequenceStart start, int depth)
    {
        var items = new List<SettingNode>();
        var size = 1;
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(parser, depth + 1));
            size = Grow(size, items[^1], start);
        }

        return new(items, At(start)) { Size = size };
    }

    private SettingNode ReadMapping(Parser parser, MappingStart start, int depth)
    {
        var entries = new List<SettingEntry>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        var size = 1;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(parser, depth + 1);
            var value = ReadNode(parser, depth + 1);
            size = Grow(size, value, start);
            if (key is not SettingNode.Scalar { Kind: not ScalarKind.Null } name)
            {
                findings.Add(_says.KeyNotText(key.At));
            }
            else if (lines.TryGetValue(name.Text, out var first))
            {
                if (findings.TakesMore())
                {
                    findings.Add(_says.DuplicateKey(key.At, name.Text, first));
                }
            }
            else
            {
                lines.Add(name.Text, ((Location.Text)key.At).Line);
                entries.Add(new(name.Text, key.At, value));
            }
        }

        return entries is [{ Key: "secure" }] ? new SettingNode.Secret(At(start)) : new SettingNode.Mapping(entries, At(start)) { Size = size };
    }

    private SettingNode.Scalar ToNode(Scalar scalar)
    {
        const string TextTag = "tag:yaml.org,2002:str";
        CheckTag(scalar, TextTag);
        var plain = scalar.Style == ScalarStyle.Plain && scalar.Tag.IsEmpty;
        var length = scalar.Start.Line == scalar.End.Line ? (int)Math.Max(1, scalar.End.Column - scalar.Start.Column) : 1;
        return new(scalar.Value, plain ? ScalarKinds.OfPlain(scalar.Value) : ScalarKind.Text, At(scalar, length));
    }

    private SettingNode Resolve(AnchorAlias alias) => _anchors.TryGetValue(alias.Value.Value, out var target)
        ? target ?? throw Refuse(_says.EndlessAlias(alias.Start, alias.Value.Value))
        : throw Refuse(_says.UnknownAnchor(alias.Start, alias.Value.Value));

    private int Grow(int size, SettingNode child, ParsingEvent parent) => size + child.Size > MaxNodes
        ? throw Refuse(_says.TooMany(parent.Start, MaxNodes))
        : size + child.Size;

    private void CheckTag(NodeEvent node, string allowed)
    {
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && node.Tag.Value != allowed && findings.TakesMore())
        {
            findings.Add(_says.UnsupportedTag(node.Start, node.Tag.Value));
        }
    }

    private Location.Text At(ParsingEvent start, int length = 1) => new(file, (int)start.Start.Line, (int)start.Start.Column, length);

    private TooMuchException Refuse(Finding finding)
    {
        findings.Add(finding);
        return new();
    }

    /// <summary>Ends the reading of a file that was refused.</summary>
    private sealed class TooMuchException : Exception;
}
