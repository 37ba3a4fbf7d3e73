using XdrInfra.Kql;

namespace XdrInfra.Cli.Hunting;

/// <summary>Binds a query to the tables of a workspace and says what it meets there.</summary>
internal sealed class HuntJudge(HuntWorkspace workspace)
{
    public HuntResult Judge(HuntQuery query)
    {
        // Which tables are missing shows against those that are filled; all else against every known one,
        // so that a table that is switched off does not hide what is wrong with its columns.
        var filled = KqlQuery.Analyze(query.Text, workspace.Filled);
        var full = KqlQuery.Analyze(query.Text, workspace.Open);
        var needsUnknown = HasDropped(full) && Errors(KqlQuery.Analyze(query.Text, workspace.Full)) > Errors(full);
        var columns = new HuntColumns(query.Text, full);
        var notes = filled.Diagnostics.Select(Table).OfType<HuntNote>()
            .Concat(full.Diagnostics.Where(diagnostic => !IsTable(diagnostic)).Select(diagnostic => columns.Explain(diagnostic) ?? HuntDiagnostics.Note(diagnostic, query.Text)))
            .Concat(columns.Notes());
        return new(query, [.. notes.OrderBy(note => note.Start).ThenBy(note => note.Kind, StringComparer.Ordinal)]);

        HuntNote? Table(KqlDiagnostic diagnostic) => IsTable(diagnostic) ? HuntTables.Note(diagnostic, query.Text, workspace, needsUnknown) : null;
    }

    private static bool HasDropped(AnalyzedQuery query) => query.Diagnostics.Any(diagnostic => diagnostic.Code == HuntTables.DroppedLeg);

    private static int Errors(AnalyzedQuery query) => query.Diagnostics.Count(diagnostic => diagnostic.Severity == KqlSeverity.Error);

    private static bool IsTable(KqlDiagnostic diagnostic) => diagnostic.Code is HuntTables.UnknownTable or HuntTables.DroppedLeg;
}
