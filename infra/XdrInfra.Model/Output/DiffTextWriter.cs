using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>A diff for a terminal.</summary>
internal static class DiffTextWriter
{
    public static void Write(IReadOnlyList<StackDiff> diffs, TextWriter output)
    {
        foreach (var diff in diffs)
        {
            output.Write($"stack {diff.Stack}: {Summary(diff)}\n");
            foreach (var note in diff.Notes)
            {
                output.Write($"  {note}\n");
            }

            foreach (var change in diff.Changes)
            {
                WriteChange(change, output);
            }

            WriteConsequences(diff, output);
        }
    }

    private static string Summary(StackDiff diff) => diff switch
    {
        { Changes.Count: > 0 } => ChangeWords.CountTodo(diff.Changes),
        { HasChanges: true } => "other tables",
        { Notes.Count: > 0 } => "not compared",
        _ => "no change",
    };

    private static void WriteChange(Change change, TextWriter output)
    {
        output.Write($"  {ChangeWords.Sign(change.Kind)} {change.Resource}  {change.Type}\n");
        foreach (var property in change.Properties)
        {
            output.Write($"      {ChangeWords.Of(property)}\n");
        }

        foreach (var note in change.Notes)
        {
            output.Write($"      {note}\n");
        }
    }

    private static void WriteConsequences(StackDiff diff, TextWriter output)
    {
        foreach (var loss in RetentionLossGroup.Of(diff.RetentionLost))
        {
            output.Write($"  ! {loss.DaysLost} days of {loss.Kind} lost, {loss.DaysBefore} → {loss.DaysAfter}: {string.Join(", ", loss.Subjects)}\n");
        }

        foreach (var table in diff.ChargedTablesGained)
        {
            output.Write($"  ! {table} starts to stream and is charged\n");
        }

        foreach (var table in diff.TablesDropped)
        {
            output.Write($"  ! {table} is no longer wanted: take it out in the Defender portal\n");
        }
    }
}
