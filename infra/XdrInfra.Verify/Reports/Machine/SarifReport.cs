using System.Text;
using System.Text.Json;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Machine;

/// <summary>
/// Drift of the configuration as SARIF 2.1.0: failed checks whose first question goes to Azure Resource Manager.
/// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
/// </summary>
public sealed class SarifReport : IReportWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    public string FileName => "report.sarif";

    public string Write(VerificationReport report)
    {
        var checks = report.Results.Where(result => result.Check.Questions is [{ Question: Question.Arm }, ..]).ToList();
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            Tool(json, checks);
            JsonReport.List(json, "results", checks.Where(result => result.Outcome == Outcome.Fail), (writer, result) => Result(writer, result, report));
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Tool(Utf8JsonWriter json, IEnumerable<CheckResult> checks)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "xdr verify");
        JsonReport.List(json, "rules", checks, (writer, result) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", result.Check.Id);
            Message(writer, "shortDescription", result.Check.Title);
            Message(writer, "fullDescription", result.Check.Why);
            Message(writer, "help", result.Check.Fix);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, CheckResult result, VerificationReport report)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Check.Id);
        json.WriteString("level", "error");
        Message(json, "message", $"{result.Verdict.Evidence} {result.NextStep}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", report.File);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("check", $"{report.WorkspaceId}/{result.Check.Id}".ToLowerInvariant());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
