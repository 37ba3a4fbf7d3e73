using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>A diff as the body of a comment: a summary for each stack, the fields folded away.</summary>
internal static class DiffMarkdownWriter
{
    public static void Write(IReadOnlyList<StackDiff> diffs, TextWriter output)
    {
        var changed = diffs.Where(diff => diff.HasChanges).ToList();
        output.Write("## What this change does\n\n");
        output.Write(changed.Count == 0 ? "Nothing: no stack changes.\n" : $"{changed.Count} of {diffs.Count} stacks change.\n");
        foreach (var diff in changed)
        {
            WriteStack(diff, output);
        }
    }

    private static void WriteStack(StackDiff diff, TextWriter output)
    {
        output.Write($"\n### {MarkdownText.Escape(diff.Stack)}\n\n");
        foreach (var note in diff.Notes)
        {
            output.Write($"{MarkdownText.Escape(note)}\n");
        }

        WriteWarnings(diff, output);
        if (diff.Changes.Count == 0)
        {
            return;
        }

        output.Write($"\n<details><summary>{ChangeWords.Sum(diff.Changes)}</summary>\n\n| | resource | what |\n|---|---|---|\n");
        foreach (var change in diff.Changes)
        {
            output.Write($"| {ChangeWords.Of(change.Kind)} | {MarkdownText.Code(change.Resource)} | {What(change)} |\n");
        }

        output.Write("\n</details>\n");
    }

    private static void WriteWarnings(StackDiff diff, TextWriter output)
    {
        foreach (var loss in diff.RetentionLost)
        {
            output.Write($"- **{MarkdownText.Escape(loss.Subject)} loses {loss.DaysLost} days** of {loss.Property}: {loss.DaysBefore} to {loss.DaysAfter}\n");
        }

        if (diff.ChargedTablesGained.Count > 0)
        {
            output.Write($"- **Charged tables gained:** {string.Join(", ", diff.ChargedTablesGained.Select(MarkdownText.Code))}\n");
        }

        if (diff.TablesDropped.Count > 0)
        {
            output.Write($"- Tables to take out in the Defender portal: {string.Join(", ", diff.TablesDropped.Select(MarkdownText.Code))}\n");
        }
    }

    private static string What(Change change) =>
        string.Join("<br>", change.Properties.Select(ChangeWords.Of).Concat(change.Notes).Select(MarkdownText.Escape));
}
