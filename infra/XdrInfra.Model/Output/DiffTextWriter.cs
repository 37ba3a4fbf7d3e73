using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>A diff for a terminal.</summary>
internal static class DiffTextWriter
{
    public static void Write(IReadOnlyList<StackDiff> diffs, TextWriter output)
    {
        foreach (var diff in diffs)
        {
            output.Write($"stack {diff.Stack}: {ChangeWords.Sum(diff.Changes) ?? (diff.HasChanges ? "other tables" : "no change")}\n");
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
        foreach (var loss in diff.RetentionLost)
        {
            output.Write($"  ! {loss.Subject} loses {loss.DaysLost} days of {loss.Property}: {loss.DaysBefore} -> {loss.DaysAfter}\n");
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
