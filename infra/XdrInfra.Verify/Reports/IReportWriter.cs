using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports;

/// <summary>A report in one format.</summary>
public interface IReportWriter
{
    /// <summary>Name of the file in the report folder, for example <c>report.html</c>.</summary>
    string FileName { get; }

    string Write(VerificationReport report);
}
