using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Model.Files;

/// <summary>
/// Reads YAML that anybody may have written into a tree that every reader can walk: bounded depth, bounded size with
/// aliases counted in full, no alias to what surrounds it. Whatever is wrong comes as <see cref="YamlException"/>.
/// </summary>
public static class YamlTree
{
    private const int MaxDepth = 64;
    private const int MaxNodes = 100_000;

    public static YamlStream Load(string text)
    {
        var parser = new Parser(new StringReader(text));
        try
        {
            Measure(parser);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet 16 answers some broken texts with these: a text behind the end, an empty tag, half of a surrogate pair.
            var at = parser.Current?.End ?? Mark.Empty;
#pragma warning disable MA0054 // The cause says nothing about the text, and readers show the innermost message.
            throw new YamlException(at, at, "What stands here is no value, key or end of the text.");
#pragma warning restore MA0054
        }
    }

    private static void Measure(Parser parser)
    {
        var open = new Stack<(AnchorName Anchor, int NodesBefore)>();
        var sizes = new Dictionary<AnchorName, int>();
        var nodes = 0;
        while (parser.MoveNext() && parser.Current is { } current)
        {
            switch (current)
            {
                case AnchorAlias alias:
                    nodes += sizes.GetValueOrDefault(alias.Value, 1);
                    Refuse(open.Any(outer => outer.Anchor == alias.Value), current, $"The alias '{alias.Value}' stands inside of what it names.");
                    break;
                case MappingStart or SequenceStart:
                    open.Push((((NodeEvent)current).Anchor, nodes++));
                    Refuse(open.Count > MaxDepth, current, $"Values are nested more than {MaxDepth} deep.");
                    break;
                case MappingEnd or SequenceEnd when open.TryPop(out var closed) && !closed.Anchor.IsEmpty:
                    sizes[closed.Anchor] = nodes - closed.NodesBefore;
                    break;
                case Scalar:
                    nodes++;
                    break;
            }

            Refuse(nodes > MaxNodes, current, $"The text unfolds into more than {MaxNodes} values, aliases counted in full.");
        }
    }

    private static void Refuse(bool tooMuch, ParsingEvent at, string why)
    {
        if (tooMuch)
        {
            throw new YamlException(at.Start, at.End, why);
        }
    }
}
