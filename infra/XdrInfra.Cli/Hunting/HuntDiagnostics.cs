using XdrInfra.Kql;

namespace XdrInfra.Cli.Hunting;

/// <summary>What the query engine says, apart from tables.</summary>
internal static class HuntDiagnostics
{
    private const string UnknownFunction = "KQL0104";
    private const string UnlikeTypes = "KQL0302";

    // https://learn.microsoft.com/defender-xdr/advanced-hunting-fileprofile-function and the pages beside it
    private static readonly HashSet<string> HuntingFunctions = new(StringComparer.Ordinal) { "FileProfile", "DeviceFromIP", "AssignedIPAddresses", "SeenBy" };

    public static HuntNote Note(KqlDiagnostic diagnostic, string text)
    {
        var name = text.Substring(Math.Min(diagnostic.Start, text.Length), Math.Min(diagnostic.Length, text.Length - Math.Min(diagnostic.Start, text.Length)));
        if (diagnostic.Code == UnknownFunction)
        {
            return Function(diagnostic, name);
        }

        // Codes from 0201 to 0203 are valid KQL that the engine does not run, so it cannot judge what follows.
        var verdict = diagnostic.Code == UnlikeTypes ? HuntVerdict.Unknown
            : diagnostic.Severity != KqlSeverity.Error ? HuntVerdict.Runs
            : diagnostic.Code.StartsWith("KQL02", StringComparison.Ordinal) ? HuntVerdict.Unknown
            : HuntVerdict.Invalid;
        return new(diagnostic.Start, diagnostic.Code, verdict, diagnostic.Message);
    }

    private static HuntNote Function(KqlDiagnostic diagnostic, string name)
    {
        if (HuntingFunctions.Contains(name))
        {
            return new(diagnostic.Start, "huntingOnly", HuntVerdict.HuntingOnly, $"The function '{name}' exists only in Defender's hunting.", "Run the query there, or do without the function.");
        }

        // A near name means a slip; any other may be a function that was saved in the workspace.
        return diagnostic.Message.Contains("Did you mean", StringComparison.Ordinal)
            ? new(diagnostic.Start, diagnostic.Code, HuntVerdict.Invalid, diagnostic.Message)
            : new(diagnostic.Start, "unknownFunction", HuntVerdict.Unknown, $"Whether the workspace has a function '{name}' is not known here.", "Ask the workspace itself.");
    }
}
