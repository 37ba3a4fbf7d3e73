using XdrInfra.Model.Cost;

namespace XdrInfra.Model.Output;

/// <summary>Writes an estimate with everything that it rests on.</summary>
public static class CostWriters
{
    public static void Write(CostFormat format, CostEstimate estimate, TextWriter output)
    {
        switch (format)
        {
            case CostFormat.Json:
                CostJsonWriter.Write(estimate, output);
                break;
            case CostFormat.Markdown:
                CostMarkdownWriter.Write(estimate, output);
                break;
            default:
                CostTextWriter.Write(estimate, output);
                break;
        }
    }
}
