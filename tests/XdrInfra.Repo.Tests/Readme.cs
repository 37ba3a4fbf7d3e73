using System.CommandLine;
using XdrInfra.Cli.Hosting;
using XdrInfra.Model.Findings;

namespace XdrInfra.Repo.Tests;

/// <summary>The README's tables as the code says them.</summary>
internal static class Readme
{
    public static string CommandTable() => Table(
        "| command | does |",
        CommandSet.Root(CliContext.ForProcess()).Subcommands.Select(command => $"| `{Usage(command)}` | {command.Description} |"));

    public static string ExitCodeTable() => Table(
        "| code | meaning |",
        ExitCodeMeanings.All.Select(entry => $"| {(int)entry.Code} | {entry.Meaning} |"));

    private static string Table(string header, IEnumerable<string> rows) =>
        string.Join('\n', [header, "| --- | --- |", .. rows]);

    private static string Usage(Command command) =>
        string.Join(' ', ["xdr", command.Name, .. command.Arguments.Select(Argument)]);

    private static string Argument(Argument argument) =>
        argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.Name}]" : $"<{argument.Name}>";
}
