using XdrInfra.Model.Changes;

namespace XdrInfra.Model.Output;

/// <summary>Writes what a change would do.</summary>
public static class DiffWriters
{
    /// <param name="format">The format.</param>
    /// <param name="diffs">One per stack; stacks without a change may be among them.</param>
    /// <param name="output">Where to.</param>
    public static void Write(DiffFormat format, IReadOnlyList<StackDiff> diffs, TextWriter output)
    {
        switch (format)
        {
            case DiffFormat.Json:
                DiffJsonWriter.Write(diffs, output);
                break;
            case DiffFormat.Markdown:
                DiffMarkdownWriter.Write(diffs, output);
                break;
            default:
                DiffTextWriter.Write(diffs, output);
                break;
        }
    }
}
