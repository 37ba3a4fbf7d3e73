using XdrInfra.Kql;

namespace XdrInfra.Cli.Hunting;

/// <summary>What the query engine says, apart from tables.</summary>
internal static class HuntDiagnostics
{
    private const string UnknownFunction = "KQL0104";
    private const string UnlikeTypes = "KQL0302";
    private const string FunctionElsewhere = "KQL0126";
    private const string DroppedFunction = "KQL0304";
    private const string OperatorNotRun = "KQL0201";

    // What is too much for this engine may run in the service: too deep, too many steps, reads or calls.
    private static readonly HashSet<string> OwnLimits = new(StringComparer.Ordinal) { "KQL0005", "KQL0008", "KQL0009", "KQL0127" };

    public static HuntNote Note(KqlDiagnostic diagnostic, string text)
    {
        var name = text.Substring(Math.Min(diagnostic.Start, text.Length), Math.Min(diagnostic.Length, text.Length - Math.Min(diagnostic.Start, text.Length)));
        switch (diagnostic.Code)
        {
            case UnknownFunction:
                return Function(diagnostic, name);
            case DroppedFunction when FunctionHomes.Of(name) is null:
                return Function(diagnostic, name);
            case FunctionElsewhere or DroppedFunction:
                return HuntFunctions.Note(diagnostic.Start, name);
            case OperatorNotRun when name == "externaldata":
                return new(diagnostic.Start, "externalData", HuntVerdict.Unknown, "'externaldata' fetches a file when the query runs; whether the workspace may fetch it is not known here.", "Ask the workspace itself.");
        }

        // Codes from 0201 to 0206 are valid KQL that the engine does not run, so it cannot judge what follows.
        var verdict = diagnostic.Code == UnlikeTypes || OwnLimits.Contains(diagnostic.Code) ? HuntVerdict.Unknown
            : diagnostic.Severity != KqlSeverity.Error ? HuntVerdict.Runs
            : diagnostic.Code.StartsWith("KQL02", StringComparison.Ordinal) ? HuntVerdict.Unknown
            : HuntVerdict.Invalid;
        return new(diagnostic.Start, diagnostic.Code, verdict, diagnostic.Message);
    }

    // A near name means a slip; any other may be a function that was saved in the workspace.
    private static HuntNote Function(KqlDiagnostic diagnostic, string name) =>
        diagnostic.Message.Contains("Did you mean", StringComparison.Ordinal)
            ? new(diagnostic.Start, diagnostic.Code, HuntVerdict.Invalid, diagnostic.Message)
            : new(diagnostic.Start, "unknownFunction", HuntVerdict.Unknown, $"Whether the workspace has a function '{name}' is not known here.", "Ask the workspace itself.");
}
