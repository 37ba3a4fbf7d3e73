using System.Text;
using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>Changes as a table that is folded until someone opens it.</summary>
internal static class DiffMarkdownTable
{
    /// <summary>Empty when nothing changes.</summary>
    public static string Of(IReadOnlyList<Change> changes)
    {
        if (changes.Count == 0)
        {
            return "";
        }

        // HTML around Markdown needs the empty lines.
        // https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/organizing-information-with-collapsed-sections
        var text = new StringBuilder($"\n<details><summary>{ChangeWords.CountTodo(changes)}</summary>\n\n|  | resource | what |\n|---|---|---|\n");
        foreach (var change in changes)
        {
            text.Append($"| {ChangeWords.Todo(change.Kind)} | {MarkdownText.CodeCell(change.Resource)} | {string.Join("<br>", What(change))} |\n");
        }

        return text.Append("\n</details>\n").ToString();
    }

    private static IEnumerable<string> What(Change change) =>
        change.Properties.Select(Property).Concat(change.Notes.Select(MarkdownText.Escape));

    private static string Property(PropertyChange property) => (property.Before, property.After) switch
    {
        (null, { } after) => $"{MarkdownText.CodeCell(property.Path)}: added {MarkdownText.CodeCell(after)}",
        ({ } before, null) => $"{MarkdownText.CodeCell(property.Path)}: removed {MarkdownText.CodeCell(before)}",
        _ => $"{MarkdownText.CodeCell(property.Path)}: {MarkdownText.CodeCell(property.Before ?? "")} → {MarkdownText.CodeCell(property.After ?? "")}",
    };
}
