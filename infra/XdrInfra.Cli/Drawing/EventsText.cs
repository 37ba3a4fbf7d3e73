using XdrInfra.Verify.Events;

namespace XdrInfra.Cli.Drawing;

/// <summary>The portal steps click by click, then each event table with its tick.</summary>
internal static class EventsText
{
    public static void Write(TextWriter output, EventsInstructions instructions)
    {
        foreach (var step in instructions.Steps)
        {
            output.WriteLine($"{step.Title}\n  {step.Why}");
            foreach (var (click, number) in step.Clicks.Select((click, index) => (click, index + 1)))
            {
                output.WriteLine($"  {number}. {click}");
            }

            output.WriteLine();
        }

        foreach (var table in instructions.Tables)
        {
            output.WriteLine($"[{(table.Ticked ? "x" : " ")}] {table.Table}  ({table.Product})");
        }
    }
}
