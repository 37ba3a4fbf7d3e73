using Spectre.Console;
using XdrInfra.Cli.Hosting;

namespace XdrInfra.Cli.Drawing;

/// <summary>Tells a person what happens: finished steps as lines, the present one as a moving status where someone watches.</summary>
internal sealed class Narrator(CliContext context, IAnsiConsole console)
{
    private const int StepWidth = 10;

    private StatusContext? _status;

    /// <summary>The console that everything for people is drawn on.</summary>
    public IAnsiConsole Console { get; } = console;

    /// <summary>Only the verdict and what went wrong is said.</summary>
    public bool IsQuiet => context.Log.IsQuiet;

    /// <summary>Says what is going on; replaced by the next call and never printed without a person in front.</summary>
    public void Now(string text) => _status?.Status(Markup.Escape(Printable.Clean(text)));

    /// <summary>A step that ended well.</summary>
    public void Done(string step, string text)
    {
        if (!context.Log.IsQuiet)
        {
            Step("[green]✓[/]", step, text);
        }
    }

    /// <summary>A step that ended, and a person should look.</summary>
    public void Warn(string step, string text) => Step("[yellow]![/]", step, text);

    /// <summary>A step that failed.</summary>
    public void Failed(string step, string text) => Step("[red]✗[/]", step, text);

    /// <summary>A line below the last step.</summary>
    public void Detail(string text)
    {
        if (!context.Log.IsQuiet)
        {
            Console.MarkupLine($"{new string(' ', StepWidth + 3)}{Markup.Escape(Printable.Clean(text))}");
        }
    }

    public void Title(string text)
    {
        if (!context.Log.IsQuiet)
        {
            Console.MarkupLine($"[bold]{Markup.Escape(Printable.Clean(text))}[/]\n");
        }
    }

    /// <summary>Runs work with a moving status line, or plainly when nobody watches.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        if (!context.IsInteractive)
        {
            return await work();
        }

        return await Console.Status().StartAsync("…", async status =>
        {
            _status = status;
            try
            {
                return await work();
            }
            finally
            {
                _status = null;
            }
        });
    }

    private void Step(string mark, string step, string text) =>
        Console.MarkupLine($"{mark} {Markup.Escape(step.PadRight(StepWidth))} {Markup.Escape(Printable.Clean(text))}");
}
