using System.Globalization;
using System.Text;
using System.Xml;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Running;

namespace XdrInfra.Verify.Reports.Machine;

/// <summary>One test case a check. Failures and errors fail; waiting, quiet and not applicable are skipped with their sentence, so nothing unproven is green.</summary>
public sealed class JUnitReport : IReportWriter
{
    public string FileName => "report.junit.xml";

    public string Write(VerificationReport report)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CheckCharacters = true }))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", $"xdr verify {report.Stack}");
            xml.WriteAttributeString("tests", $"{report.Results.Count}");
            xml.WriteAttributeString("failures", $"{report.Count(Outcome.Fail)}");
            xml.WriteAttributeString("errors", $"{report.Count(Outcome.Error)}");
            xml.WriteAttributeString("skipped", $"{report.Results.Count(result => Words.Rank(result.Outcome) is 2 or 3 or 5)}");
            xml.WriteAttributeString("time", Seconds(report.FinishedAt - report.StartedAt));
            foreach (var result in report.Results)
            {
                Case(xml, result);
            }

            xml.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void Case(XmlWriter xml, CheckResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "xdr.verify");
        xml.WriteAttributeString("name", $"{result.Check.Id} {Safe(result.Check.Title)}");
        xml.WriteAttributeString("time", Seconds(result.Took));
        var element = result.Outcome switch { Outcome.Pass => null, Outcome.Fail => "failure", Outcome.Error => "error", _ => "skipped" };
        if (element is not null)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Safe($"{Words.Say(result)}: {result.Verdict.Evidence}"));
            xml.WriteString(Safe(result.NextStep ?? ""));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>XML 1.0 has no way to write most control characters.</summary>
    private static string Safe(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));

    private static string Seconds(TimeSpan span) => span.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
}
