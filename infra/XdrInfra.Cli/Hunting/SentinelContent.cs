using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace XdrInfra.Cli.Hunting;

/// <summary>The <c>query:</c> of analytics rules and hunting queries as Microsoft Sentinel content keeps them.</summary>
// https://github.com/Azure/Azure-Sentinel/wiki/Query-Style-Guide
internal static class SentinelContent
{
    /// <summary>One query for each document that has one.</summary>
    public static IReadOnlyList<HuntQuery> Queries(string file, string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException reason)
        {
            throw new UserFailure(ExitCode.Invalid, CliFindings.NotYaml(new Location.Text(file, (int)reason.Start.Line, (int)reason.Start.Column, 1)));
        }

        var lines = text.Split('\n');
        return [.. stream.Documents.Select(document => document.RootNode).OfType<YamlMappingNode>().Select(root => Query(file, root, lines)).OfType<HuntQuery>()];
    }

    private static HuntQuery? Query(string file, YamlMappingNode root, string[] lines)
    {
        if (Scalar(root, "query") is not { Value: { } query } node)
        {
            return null;
        }

        var title = Scalar(root, "name")?.Value;
        var isBlock = node.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var first = (int)node.Start.Line + (isBlock ? 1 : 0);
        return new(file, title, query, first, isBlock ? Indent(lines, first) : (int)node.Start.Column - 1);
    }

    private static YamlScalarNode? Scalar(YamlMappingNode root, string key) =>
        root.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node as YamlScalarNode : null;

    private static int Indent(string[] lines, int first) =>
        lines.Skip(first - 1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).FirstOrDefault();
}
