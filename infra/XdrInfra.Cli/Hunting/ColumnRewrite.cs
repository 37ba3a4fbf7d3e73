using XdrInfra.Model.Catalog;

namespace XdrInfra.Cli.Hunting;

/// <summary>A difference between the two places in words, and what to write so that a query runs in both.</summary>
internal static class ColumnRewrite
{
    public static HuntNote Note(HuntingDifference difference, IReadOnlyList<string> tables, int start, HuntVerdict verdict) =>
        new(start, Kind(difference.Kind), verdict, Message(difference, string.Join(", ", tables)), Fix(difference));

    public static string Fix(HuntingDifference difference) => difference.Kind switch
    {
        HuntingDifferenceKind.Type when difference.HuntingType == "dynamic" || difference.WorkspaceType == "dynamic" =>
            $"Write parse_json(tostring({difference.WorkspaceColumn})) to read properties, or tostring({difference.WorkspaceColumn}) for its text: both run in both places.",
        HuntingDifferenceKind.Type => $"Write to{difference.HuntingType}({difference.WorkspaceColumn}), which runs in both places.",
        HuntingDifferenceKind.NameCase => $"Write {difference.WorkspaceColumn} in the workspace; {Either(difference)} runs in both places.",
        HuntingDifferenceKind.OnlyHunting when difference.HuntingColumn == "Timestamp" => "Write TimeGenerated in the workspace.",
        HuntingDifferenceKind.OnlyHunting => $"Write {IfExists(difference.HuntingColumn, Empty(difference.HuntingType))}, which runs in both places, or leave the column out.",
        _ when difference.WorkspaceColumn == "TimeGenerated" && HasTimestamp(difference.Table) => "Write Timestamp to run it in both places.",
        _ => $"Write {IfExists(difference.WorkspaceColumn, Empty(difference.WorkspaceType))} to run it in both places.",
    };

    private static string Message(HuntingDifference difference, string tables) => difference.Kind switch
    {
        HuntingDifferenceKind.Type => $"'{difference.WorkspaceColumn}' of {tables} is {difference.WorkspaceType} in the workspace and {difference.HuntingType} in Defender's hunting.",
        HuntingDifferenceKind.NameCase => $"'{difference.HuntingColumn}' of {tables} in Defender's hunting is '{difference.WorkspaceColumn}' in the workspace.",
        HuntingDifferenceKind.OnlyHunting => $"'{difference.HuntingColumn}' of {tables} exists only in Defender's hunting.",
        _ => $"'{difference.WorkspaceColumn}' of {tables} exists only in the workspace.",
    };

    private static string Kind(HuntingDifferenceKind kind) => kind switch
    {
        HuntingDifferenceKind.Type => "columnType",
        HuntingDifferenceKind.NameCase => "columnName",
        HuntingDifferenceKind.OnlyHunting => "onlyHunting",
        _ => "onlyWorkspace",
    };

    private static string Either(HuntingDifference difference) =>
        IfExists(difference.WorkspaceColumn, IfExists(difference.HuntingColumn, Empty(difference.HuntingType)));

    private static string IfExists(string column, string otherwise) => $"column_ifexists(\"{column}\", {otherwise})";

    private static string Empty(string type) => type == "string" ? "\"\"" : $"{type}(null)";

    private static bool HasTimestamp(string table) =>
        ProductCatalog.Tables.Find(table)?.Columns.Any(column => column.Name == "Timestamp") ?? false;
}
