namespace XdrInfra.Kql;

/// <summary>What is wrong with a query, where, and what to write instead.</summary>
/// <param name="Code">The stable code, <c>KQL</c> and four digits.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Start">Zero-based offset into the query text.</param>
/// <param name="Length">Length of the text that it is about.</param>
/// <param name="Message">One or two full sentences.</param>
public sealed record KqlDiagnostic(string Code, KqlSeverity Severity, int Start, int Length, string Message)
{
    /// <summary>Line and column of the start, both from 1, in the text that was analyzed.</summary>
    public TextPosition Locate(string text) => TextPosition.Of(text, Start);
}
