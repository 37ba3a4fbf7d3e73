namespace XdrInfra.Verify.Reports.Machine;

/// <summary>The published JSON schema of <c>report.json</c>.</summary>
public static class ReportSchema
{
    private static readonly Lazy<string> LazyText = new(Read);

    public static string Text => LazyText.Value;

    private static string Read()
    {
        using var stream = typeof(ReportSchema).Assembly.GetManifestResourceStream("XdrInfra.Verify.report.schema.json")
            ?? throw new InvalidOperationException("The schema of the report is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
