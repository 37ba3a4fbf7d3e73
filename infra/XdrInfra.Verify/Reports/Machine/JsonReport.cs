using System.Text;
using System.Text.Json;
using XdrInfra.Verify.Judging;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Machine;

/// <summary>The report for programs; its schema is <c>docs/report.schema.json</c>. A later run reads its products as the baseline.</summary>
public sealed class JsonReport : IReportWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public string FileName => "report.json";

    public string Write(VerificationReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            Head(json, report);
            List(json, "checks", report.Results, WriteResult);
            List(json, "switchedOff", report.SwitchedOff, WriteOff);
            List(json, "findings", report.Findings, (writer, finding) => writer.WriteStringValue($"{finding}"));
            JsonFacts.Write(json, report.Facts);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    internal static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Head(Utf8JsonWriter json, VerificationReport report)
    {
        json.WriteNumber("shape", report.Shape);
        json.WriteString("stack", report.Stack);
        json.WriteString("workspace", report.Workspace);
        json.WriteString("workspaceId", report.WorkspaceId);
        json.WriteString("tenantId", report.TenantId);
        json.WriteString("startedAt", report.StartedAt.UtcDateTime);
        json.WriteString("finishedAt", report.FinishedAt.UtcDateTime);
        json.WriteNumber("sinceSeconds", report.Since.TotalSeconds);
        json.WriteString("verdict", Words.Verdict(report));
        json.WriteNumber("exitCode", (int)report.ExitCode);
        json.WriteStartObject("figures");
        json.WriteNumber("queries", report.Figures.Queries);
        json.WriteNumber("partial", report.Figures.Partial);
        json.WriteNumber("throttled", report.Figures.Throttled);
        json.WriteNumber("timedOut", report.Figures.TimedOut);
        json.WriteNumber("slowestSeconds", Math.Round(report.Figures.Slowest.TotalSeconds, 3));
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Check.Id);
        json.WriteString("title", result.Check.Title);
        json.WriteString("outcome", OutcomeWord.Of(result.Verdict));
        json.WriteString("evidence", result.Verdict.Evidence);
        json.WriteString("nextStep", result.NextStep);
        json.WriteString("page", result.Check.Page);
        json.WriteString("query", result.Query);
        json.WriteNumber("seconds", Math.Round(result.Took.TotalSeconds, 3));
        List(json, "rows", result.Verdict.Details.Rows, (writer, row) => WriteRow(writer, result.Verdict.Details.Columns, row));
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, IReadOnlyList<string> columns, IReadOnlyList<string> row)
    {
        json.WriteStartObject();
        foreach (var (column, cell) in columns.Zip(row))
        {
            json.WriteString(column, cell);
        }

        json.WriteEndObject();
    }

    private static void WriteOff(Utf8JsonWriter json, SwitchedOffCheck off)
    {
        json.WriteStartObject();
        json.WriteString("id", off.Id);
        json.WriteString("reason", off.Reason);
        json.WriteString("expires", $"{off.Expires:yyyy-MM-dd}");
        json.WriteEndObject();
    }
}
