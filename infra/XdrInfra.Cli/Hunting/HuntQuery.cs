using XdrInfra.Kql;

namespace XdrInfra.Cli.Hunting;

/// <summary>A query and the file it stands in.</summary>
/// <param name="File">The path as people write it.</param>
/// <param name="Title">The name that the content gives it; null for a plain query.</param>
/// <param name="Text">The query.</param>
/// <param name="FirstLine">The line of the file on which the text starts, from 1.</param>
/// <param name="Indent">Blanks before each line of the text.</param>
internal sealed record HuntQuery(string File, string? Title, string Text, int FirstLine = 1, int Indent = 0)
{
    /// <summary>The place in the file of an offset into the text.</summary>
    public TextPosition Locate(int offset)
    {
        var (line, column) = TextPosition.Of(Text, offset);
        return new TextPosition(FirstLine + line - 1, Indent + column);
    }
}
