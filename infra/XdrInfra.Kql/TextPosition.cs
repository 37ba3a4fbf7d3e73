using System.Runtime.InteropServices;

namespace XdrInfra.Kql;

/// <summary>A place in a text; line and column count from 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>The place of an offset; offsets beyond the end mean the end.</summary>
    public static TextPosition Of(string text, int offset)
    {
        var end = Math.Clamp(offset, 0, text.Length);
        var before = text.AsSpan(0, end);
        var line = before.Count('\n') + 1;
        return new TextPosition(line, end - before.LastIndexOf('\n'));
    }
}
