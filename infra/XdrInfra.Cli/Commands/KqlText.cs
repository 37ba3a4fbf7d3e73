using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Commands;

/// <summary>The text of a query: the argument itself, or standard input for '-'.</summary>
internal static class KqlText
{
    public static string Of(CliContext context, string argument)
    {
        if (argument != "-")
        {
            return argument;
        }

        var lines = new List<string>();
        while (context.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
