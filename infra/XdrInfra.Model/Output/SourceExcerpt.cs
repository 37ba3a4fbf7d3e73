using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>The line that a finding points at, with a mark below it; at most 80 characters of the source are shown.</summary>
internal static class SourceExcerpt
{
    private const int MaxWidth = 80;

    /// <summary>What stands before the cut when the place is far to the right.</summary>
    private const int Lead = 30;

    /// <summary>Two lines: source and mark. Null when the line cannot be shown.</summary>
    public static (string Source, string Mark)? Of(Location.Text at, IReadOnlyList<string>? lines)
    {
        if (lines is null || at.Line < 1 || at.Line > lines.Count)
        {
            return null;
        }

        var line = OneLine.Of(lines[at.Line - 1]);
        var column = Math.Clamp(at.Column - 1, 0, line.Length);
        var start = column < MaxWidth ? 0 : column - Lead;
        var shown = line[start..Math.Min(line.Length, start + MaxWidth)];
        var length = Math.Clamp(at.Length, 1, Math.Max(1, shown.Length - (column - start)));
        var number = $"{at.Line}";
        return ($"  {number} | {shown.TrimEnd()}", $"  {new string(' ', number.Length)} | {new string(' ', column - start)}{new string('^', length)}");
    }
}
