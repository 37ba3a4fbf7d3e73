using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>
/// A diff as the body of a comment: for each stack what a reviewer must not miss, and the fields folded away.
/// A body that would be too long for a comment says of the last stacks only how much changes, never nothing.
/// </summary>
internal static class DiffMarkdownWriter
{
    // GitHub takes 65,536 characters a comment; the rest is room for what a pipeline writes around it.
    // https://github.com/orgs/community/discussions/27190
    private const int Room = 60_000;

    private const int RoomOfALine = 200;

    public static void Write(IReadOnlyList<StackDiff> diffs, TextWriter output)
    {
        var told = diffs.Where(diff => diff.HasChanges || diff.Notes.Count > 0).ToList();
        var changed = diffs.Count(diff => diff.HasChanges);
        output.Write("## What this change does\n\n");
        output.Write((changed, told.Count) switch
        {
            (0, 0) => "Nothing: no stack changes.\n",
            (1, _) when diffs.Count == 1 => "The stack changes.\n",
            (1, _) => $"1 of {diffs.Count} stacks changes.\n",
            _ => $"{changed} of {diffs.Count} stacks change.\n",
        });
        var left = Room;
        var lines = told.Count;
        var untold = 0;
        foreach (var diff in told)
        {
            lines--;
            var text = Fitting(diff, left - Math.Min(lines * RoomOfALine, left / 2));
            untold += text.Length == 0 ? 1 : 0;
            left -= text.Length;
            output.Write(text);
        }

        if (untold > 0)
        {
            output.Write($"\n{untold} more stacks change; run `xdr diff` for them.\n");
        }
    }

    /// <summary>Everything, or else what must not be missed, or else one line, or nothing: whatever there is room for.</summary>
    private static string Fitting(StackDiff diff, int room)
    {
        var head = Head(diff);
        var warnings = string.Concat(Warnings(diff));
        var sum = diff.Changes.Count == 0 ? "" : $"\n{ChangeWords.CountTodo(diff.Changes)}; the fields are left out here, run `xdr diff` for them.\n";
        string[] candidates = [head + warnings + DiffMarkdownTable.Of(diff.Changes), head + warnings + sum, head + sum];
        return candidates.FirstOrDefault(text => text.Length <= room, "");
    }

    private static string Head(StackDiff diff) =>
        $"\n### {MarkdownText.Escape(diff.Stack)}\n\n{string.Concat(diff.Notes.Select(note => $"{MarkdownText.Escape(note)}\n\n"))}";

    private static IEnumerable<string> Warnings(StackDiff diff)
    {
        foreach (var loss in RetentionLossGroup.Of(diff.RetentionLost))
        {
            yield return $"- **{loss.DaysLost} days of {loss.Kind} lost**, {loss.DaysBefore} → {loss.DaysAfter}: {Names(loss.Subjects)}\n";
        }

        if (diff.ChargedTablesGained.Count > 0)
        {
            yield return $"- **Charged tables gained:** {Names(diff.ChargedTablesGained)}\n";
        }

        foreach (var gone in diff.Changes.Where(change => change.Kind is ChangeKind.Delete or ChangeKind.Forget).GroupBy(change => (change.Kind, Note: string.Join(' ', change.Notes))))
        {
            yield return $"- **{(gone.Key.Kind == ChangeKind.Delete ? "Given back" : "Let go")}:** {Names(gone.Select(change => change.Resource))}. {MarkdownText.Escape(gone.Key.Note)}\n";
        }

        if (diff.TablesDropped.Count > 0)
        {
            yield return $"- Tables to take out in the Defender portal: {Names(diff.TablesDropped)}\n";
        }
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(MarkdownText.Code));
}
