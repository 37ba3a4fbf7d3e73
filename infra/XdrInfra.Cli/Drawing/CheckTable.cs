using Spectre.Console;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Cli.Drawing;

/// <summary>The checks of a run as one table: outcome, check, evidence; what to do next stands below it.</summary>
internal static class CheckTable
{
    public static void Write(IAnsiConsole console, VerificationReport report)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("outcome", "check", "title", "evidence");
        foreach (var result in report.Results)
        {
            table.AddRow(
                new Markup(Word(result.Outcome)),
                new Text(result.Check.Id),
                new Text(Printable.Clean(result.Check.Title)),
                new Text(Printable.Clean(result.Verdict.Evidence)));
        }

        console.Write(table);
        foreach (var result in report.Results.Where(result => result.NextStep is not null))
        {
            console.MarkupLine($"{result.Check.Id}: {Markup.Escape(Printable.Clean(result.NextStep ?? ""))}");
        }

        foreach (var off in report.SwitchedOff)
        {
            console.MarkupLine(Markup.Escape(Printable.Clean($"{off.Id} is switched off until {off.Expires:yyyy-MM-dd}: {off.Reason}")));
        }
    }

    /// <summary>For example <c>40 pass, 2 quiet</c>; outcomes that did not happen are left out.</summary>
    public static string Count(VerificationReport report) => string.Join(", ", Enum.GetValues<Outcome>()
        .Where(outcome => report.Count(outcome) > 0)
        .Select(outcome => $"{report.Count(outcome)} {Plain(outcome)}"));

    private static string Word(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "[green]pass[/]",
        Outcome.Fail => "[red]FAIL[/]",
        Outcome.Quiet => "[blue]quiet[/]",
        Outcome.Waiting => "[yellow]waiting[/]",
        Outcome.Error => "[red]ERROR[/]",
        _ => "[grey]not applicable[/]",
    };

    private static string Plain(Outcome outcome) => outcome switch
    {
        Outcome.NotApplicable => "not applicable",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
