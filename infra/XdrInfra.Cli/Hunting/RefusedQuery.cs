using XdrInfra.Azure.Errors;
using XdrInfra.Model.Findings;

namespace XdrInfra.Cli.Hunting;

/// <summary>
/// What is wrong with a query that the workspace did not understand. A workspace names the first mistake only, and not always its place;
/// our own reading of the text adds the rest.
/// </summary>
internal static class RefusedQuery
{
    public static IReadOnlyList<Finding> Findings(AzureFailure failure, string text)
    {
        var query = new HuntQuery("query", Title: null, text);
        var mistakes = failure.Kind == FailureKind.QueryText ? new HuntJudge(HuntWorkspace.WithEveryTable()).Judge(query).Notes.Where(IsMistake) : [];
        return [failure.ToFinding(Location.None), .. mistakes.Select(note => Mistake(note, query))];
    }

    // What only the workspace knows, a table or a function of its own, is no mistake here: about that it has just spoken.
    private static bool IsMistake(HuntNote note) => note.Verdict is HuntVerdict.Invalid or HuntVerdict.Rewrite or HuntVerdict.HuntingOnly;

    private static Finding Mistake(HuntNote note, HuntQuery query)
    {
        var (line, column) = query.Locate(note.Start);
        return new Finding(note.Kind, Level.Mandatory, new Location.Text(query.File, line, column), note.Message) { Fix = note.Fix };
    }
}
