using Spectre.Console;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Drawing;

/// <summary>Drawing surfaces over the writers of a command.</summary>
internal static class Consoles
{
    // Wide enough for a table of checks in a log file; a terminal brings its own width.
    private const int WidthWithoutTerminal = 140;

    /// <summary>Draws on standard output.</summary>
    public static IAnsiConsole Out(CliContext context) => Over(context, context.Out);

    /// <summary>Draws on standard error, for human text beside a machine format on standard output.</summary>
    public static IAnsiConsole Error(CliContext context) => Over(context, context.Error);

    private static IAnsiConsole Over(CliContext context, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = context.IsColored ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = context.IsColored ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = context.IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });

        if (!context.IsInteractive)
        {
            console.Profile.Width = WidthWithoutTerminal;
        }

        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
