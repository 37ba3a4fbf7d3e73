namespace XdrInfra.Model.Output;

/// <summary>The formats that findings can be written in.</summary>
public enum ReportFormat
{
    /// <summary>For people: each finding with its line of the stack file.</summary>
    Text,
    Json,

    /// <summary>SARIF 2.1.0, for code scanning.</summary>
    Sarif,
    JUnit,

    /// <summary>Workflow commands that annotate lines of a pull request.</summary>
    GitHub,
    Markdown,
}
