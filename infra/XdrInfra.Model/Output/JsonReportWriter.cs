using System.Text.Json;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>Our own JSON: stacks with findings and outcomes, then the sums.</summary>
internal sealed class JsonReportWriter(TextWriter output, ReportOptions options) : IReportWriter
{
    private const int Version = 1;

    private readonly JsonStream _stream = new(output);
    private readonly ReportTotals _totals = new();

    private Utf8JsonWriter Json => _stream.Json;

    public void Begin()
    {
        Json.WriteStartObject();
        Json.WriteNumber("version", Version);
        Json.WriteString("tool", options.Version);
        Json.WriteStartArray("stacks");
    }

    public void Write(StackReport stack)
    {
        _totals.Add(stack);
        Json.WriteStartObject();
        Json.WriteString("stack", stack.Stack);
        JsonStream.WriteOptional(Json, "file", stack.File);
        Json.WriteStartArray("findings");
        foreach (var finding in stack.AllFindings)
        {
            WriteFinding(finding);
        }

        Json.WriteEndArray();
        WriteCases(stack.Cases);
        Json.WriteEndObject();
        _stream.Flush();
    }

    public void End()
    {
        Json.WriteEndArray();
        Json.WriteStartObject("summary");
        Json.WriteNumber("stacks", _totals.Stacks);
        Json.WriteNumber("mandatory", _totals.Mandatory);
        Json.WriteNumber("advisory", _totals.Advisory);
        Json.WriteNumber("passed", _totals.Passed);
        Json.WriteNumber("errors", _totals.Errors);
        Json.WriteEndObject();
        Json.WriteEndObject();
        _stream.End();
    }

    public void Dispose() => _stream.Dispose();

    private void WriteFinding(Finding finding)
    {
        Json.WriteStartObject();
        Json.WriteString("code", finding.Code);
        Json.WriteString("level", finding.Level.ToString().ToLowerInvariant());
        LocationJson.Write(Json, finding.Location);
        Json.WriteString("message", finding.Message);
        JsonStream.WriteOptional(Json, "fix", finding.Fix);
        JsonStream.WriteOptional(Json, "helpUrl", finding.HelpUrl);
        Json.WriteEndObject();
    }

    private void WriteCases(IReadOnlyList<ReportCase> cases)
    {
        Json.WriteStartArray("outcomes");
        foreach (var item in cases)
        {
            Json.WriteStartObject();
            Json.WriteString("code", item.Code);
            Json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(item.Outcome.ToString()));
            JsonStream.WriteOptional(Json, "why", item.Why);
            Json.WriteEndObject();
        }

        Json.WriteEndArray();
    }
}
