using System.Globalization;
using System.Xml;
using XdrInfra.Model.Findings;

namespace XdrInfra.Model.Output;

/// <summary>JUnit XML: a suite per stack, a case per rule. Only mandatory findings and broken rules are red.</summary>
internal sealed class JUnitReportWriter : IReportWriter
{
    private readonly TextWriter _output;
    private readonly XmlWriter _xml;

    public JUnitReportWriter(TextWriter output)
    {
        _output = output;
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true });
    }

    public void Begin()
    {
        // Written by hand: the writer would name the encoding of the TextWriter, which is not the one of the file.
        _output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        _xml.WriteStartElement("testsuites");
        _xml.WriteAttributeString("name", "xdr check");
    }

    public void Write(StackReport stack)
    {
        var loose = stack.Findings.ToList();
        _xml.WriteStartElement("testsuite");
        _xml.WriteAttributeString("name", Plain(stack.Stack));
        Number("tests", stack.Cases.Count + loose.Count);
        Number("failures", stack.Cases.Count(item => item.Outcome != CaseOutcome.Error && item.Findings.Any(finding => finding.Level == Level.Mandatory)) + loose.Count(finding => finding.Level == Level.Mandatory));
        Number("errors", stack.Count(CaseOutcome.Error));
        Number("skipped", stack.Cases.Count(item => Skipped(item.Outcome)));
        foreach (var finding in loose)
        {
            WriteCase(stack, new(finding.Code, finding.Message, CaseOutcome.Fail) { Findings = [finding] });
        }

        foreach (var item in stack.Cases)
        {
            WriteCase(stack, item);
        }

        _xml.WriteEndElement();
    }

    public void End()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        _output.Write('\n');
    }

    public void Dispose() => _xml.Dispose();

    private void WriteCase(StackReport stack, ReportCase item)
    {
        _xml.WriteStartElement("testcase");
        _xml.WriteAttributeString("classname", $"{Plain(stack.Stack)}.{item.Code}");
        _xml.WriteAttributeString("name", Plain(item.Title));
        foreach (var finding in item.Findings.Where(finding => finding.Level == Level.Mandatory))
        {
            Element(item.Outcome == CaseOutcome.Error ? "error" : "failure", finding.Message, Lines(finding));
        }

        if (Skipped(item.Outcome))
        {
            Element("skipped", item.Why ?? item.Outcome.ToString(), "");
        }

        var hints = item.Findings.Where(finding => finding.Level != Level.Mandatory).ToList();
        if (hints.Count > 0)
        {
            _xml.WriteElementString("system-out", Plain(string.Join('\n', hints.Select(Lines))));
        }

        _xml.WriteEndElement();
    }

    private void Element(string name, string message, string text)
    {
        _xml.WriteStartElement(name);
        _xml.WriteAttributeString("message", Plain(message));
        _xml.WriteString(Plain(text));
        _xml.WriteEndElement();
    }

    private void Number(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private static bool Skipped(CaseOutcome outcome) => outcome is CaseOutcome.NotApplicable or CaseOutcome.Undecided or CaseOutcome.Disabled;

    private static string Lines(Finding finding) => finding.Fix is null ? $"{finding}" : $"{finding}\n{finding.Fix}";

    /// <summary>Characters that XML cannot hold, lone surrogates included, become question marks.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF) ? rune.ToString() : "?"));
}
