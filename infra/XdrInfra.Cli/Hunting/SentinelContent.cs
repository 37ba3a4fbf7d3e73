using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace XdrInfra.Cli.Hunting;

/// <summary>The <c>query:</c> of analytics rules and hunting queries as Microsoft Sentinel content keeps them.</summary>
// https://github.com/Azure/Azure-Sentinel/wiki/Query-Style-Guide
internal static class SentinelContent
{
    /// <summary>One query for each document that has one.</summary>
    public static IReadOnlyList<HuntQuery> Queries(string file, string text)
    {
        try
        {
            return Read(file, new Parser(new StringReader(text)), text.Split('\n'));
        }
        catch (YamlException reason)
        {
            throw new UserFailure(ExitCode.Invalid, CliFindings.NotYaml(new Location.Text(file, (int)reason.Start.Line, (int)reason.Start.Column)));
        }
        catch (InvalidOperationException)
        {
            // The scanner answers some broken flow collections so, without a place.
            throw new UserFailure(ExitCode.Invalid, CliFindings.NotYaml(new Location.Whole(file)));
        }
    }

    // Over events and not over nodes: however deep a file nests, nothing here recurses.
    private static List<HuntQuery> Read(string file, Parser parser, string[] lines)
    {
        var queries = new List<HuntQuery>();
        var keys = new RootKeys();
        while (parser.MoveNext())
        {
            if (parser.Current is DocumentStart)
            {
                keys = new RootKeys();
            }
            else if (parser.Current is DocumentEnd && keys.Find("query") is { } query)
            {
                queries.Add(Query(file, keys.Find("name")?.Value, query, lines));
            }
            else if (parser.Current is { } step)
            {
                keys.Add(step);
            }
        }

        return queries;
    }

    private static HuntQuery Query(string file, string? title, Scalar query, string[] lines)
    {
        var isBlock = query.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        var first = (int)query.Start.Line + (isBlock ? 1 : 0);
        return new(file, title, query.Value, first, isBlock ? Indent(lines, first) : (int)query.Start.Column - 1);
    }

    private static int Indent(string[] lines, int first) =>
        lines.Skip(first - 1).Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).FirstOrDefault();
}
