using XdrInfra.Cli.Hunting;

namespace XdrInfra.Cli.Drawing;

/// <summary>A line for each query, its notes below, then the sum.</summary>
internal static class HuntText
{
    public static void Write(TextWriter output, IReadOnlyList<HuntResult> results)
    {
        foreach (var result in results)
        {
            var title = result.Query.Title is { } name ? $" ({Printable.Clean(name)})" : string.Empty;
            output.WriteLine($"{Printable.Clean(result.Query.File)}{title}: {result.Verdict.Sentence()}");
            foreach (var note in result.Notes)
            {
                var (line, column) = result.Query.Locate(note.Start);
                output.WriteLine($"    {line},{column} {note.Kind}: {Printable.Clean(note.Message)}");
                if (note.Fix is { } fix)
                {
                    output.WriteLine($"        {Printable.Clean(fix)}");
                }
            }
        }

        output.WriteLine($"{results.Count} {(results.Count == 1 ? "query" : "queries")}: {Sum(results)}.");
    }

    private static string Sum(IReadOnlyList<HuntResult> results) => results.Count == 0
        ? "there is none in this place"
        : string.Join(", ", results.GroupBy(result => result.Verdict).OrderBy(group => group.Key).Select(group => $"{group.Count()} {(group.Count() == 1 ? group.Key.Sentence() : group.Key.PluralSentence())}"));
}
