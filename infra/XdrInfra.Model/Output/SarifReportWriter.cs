using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>SARIF 2.1.0. Results come first and the rules after them, so that nothing has to be kept.</summary>
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
internal sealed class SarifReportWriter(TextWriter output, ReportOptions options) : IReportWriter
{
    private readonly JsonStream _stream = new(output);
    private readonly SarifRules _rules = new(options.Rules);

    private Utf8JsonWriter Json => _stream.Json;

    public void Begin()
    {
        Json.WriteStartObject();
        Json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        Json.WriteString("version", "2.1.0");
        Json.WriteStartArray("runs");
        Json.WriteStartObject();
        Json.WriteString("columnKind", "utf16CodeUnits");
        Json.WriteStartObject("automationDetails");
        Json.WriteString("id", "xdr-check/");
        Json.WriteEndObject();
        Json.WriteStartArray("results");
    }

    public void Write(StackReport stack)
    {
        foreach (var finding in stack.AllFindings)
        {
            WriteResult(finding, finding.Level == Level.Mandatory ? "error" : "warning", stack);
        }

        _stream.Flush();
    }

    public void End()
    {
        Json.WriteEndArray();
        Json.WriteStartObject("tool");
        Json.WriteStartObject("driver");
        Json.WriteString("name", "xdr");
        Json.WriteString("fullName", $"xdr {options.Version}");
        Json.WriteString("semanticVersion", options.Version);
        JsonStream.WriteOptional(Json, "informationUri", options.HelpUrl);
        _rules.Write(Json);
        Json.WriteEndObject();
        Json.WriteEndObject();
        Json.WriteEndObject();
        Json.WriteEndArray();
        Json.WriteEndObject();
        _stream.End();
    }

    public void Dispose() => _stream.Dispose();

    private void WriteResult(Finding finding, string level, StackReport stack)
    {
        Json.WriteStartObject();
        Json.WriteString("ruleId", finding.Code);
        Json.WriteNumber("ruleIndex", _rules.IndexOf(finding));
        Json.WriteString("level", level);
        Json.WriteStartObject("message");
        Json.WriteString("text", finding.Fix is null ? finding.Message : $"{finding.Message} {finding.Fix}");
        Json.WriteEndObject();
        Json.WriteStartArray("locations");
        Json.WriteStartObject();
        SarifPlace.Write(Json, finding.Location, stack);
        Json.WriteEndObject();
        Json.WriteEndArray();
        Json.WriteEndObject();
    }
}
