using XdrInfra.Kql;

namespace XdrInfra.Interop.Tests.Kql;

/// <summary>What our engine says.</summary>
internal static class KqlEngineVerdict
{
    // Codes of KQL that is valid and that the engine does not run.
    private static readonly HashSet<string> NotRun = new(StringComparer.Ordinal) { "KQL0201", "KQL0202", "KQL0203", "KQL0204", "KQL0205", "KQL0206" };

    private static readonly DatabaseSchema Schema = new(KqlWorkspace.Tables);

    public static KqlVerdict Of(string text)
    {
        var analyzed = KqlQuery.Analyze(text, Schema);
        var errors = analyzed.Diagnostics.Where(found => found.Severity == KqlSeverity.Error).ToList();
        var error = errors.FirstOrDefault(found => !NotRun.Contains(found.Code));
        var columns = analyzed.ResultSchema?.Select(column => $"{column.Name}:{column.Type.Name()}").ToList();
        return new KqlVerdict(error is null ? null : $"{error.Code}: {error.Message}", Open: columns is null, columns) { IsRefused = errors.Count > 0 };
    }
}
