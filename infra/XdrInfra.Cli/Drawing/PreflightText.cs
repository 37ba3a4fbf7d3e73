using Spectre.Console;
using XdrInfra.Verify.Preflight;

namespace XdrInfra.Cli.Drawing;

/// <summary>Prerequisites line by line, then what is there already.</summary>
internal static class PreflightText
{
    public static void Write(IAnsiConsole console, PreflightReport report)
    {
        Lines(console, "Prerequisites", report.Prerequisites);
        Lines(console, "What is there, and what a deployment would adopt", report.Existing);
        console.WriteLine($"Ready for Defender portal onboarding: {report.PortalReady}");
    }

    private static void Lines(IAnsiConsole console, string title, IReadOnlyList<PreflightLine> lines)
    {
        console.MarkupLine($"[bold]{title}[/]");
        foreach (var line in lines)
        {
            console.MarkupLine($"{Mark(line.State)} {Markup.Escape(line.Title)}: {Markup.Escape(Printable.Clean(line.Seen))}");
            if (line.Next is { } next)
            {
                console.MarkupLine($"            {Markup.Escape(Printable.Clean(next))}");
            }
        }

        console.WriteLine();
    }

    private static string Mark(PreflightState state) => state switch
    {
        PreflightState.Met => "[green]met      [/]",
        PreflightState.Missing => "[red]MISSING  [/]",
        PreflightState.Unknown => "[yellow]unknown  [/]",
        _ => "[blue]note     [/]",
    };
}
