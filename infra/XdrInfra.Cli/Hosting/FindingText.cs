using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hosting;

/// <summary>Findings as plain lines for standard error: one line each, the fix indented below.</summary>
internal static class FindingText
{
    public static void Write(TextWriter error, IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
        {
            error.WriteLine(finding);
            if (finding.Fix is { } fix)
            {
                error.WriteLine($"    {fix}");
            }
        }
    }
}
