using XdrInfra.Kql.Storage;

namespace XdrInfra.Kql.Tests;

/// <summary>Runs query text and gives the result as text, so that a test reads as question and answer.</summary>
internal static class Kql
{
    public static readonly DateTime Now = new(2026, 11, 21, 10, 30, 0, DateTimeKind.Utc);

    public static QueryResult Run(string query, params Table[] tables) => Run(query, new TestDatabase(tables));

    public static QueryResult Run(string query, IDatabase database) =>
        KqlEngine.Run(query, database, new QueryOptions(Now), CancellationToken.None);

    /// <summary>Each row as its values with a bar between them; null is written as such, an error stands alone.</summary>
    public static string[] Rows(string query, params Table[] tables) => Lines(Run(query, tables));

    public static string[] Lines(QueryResult result) =>
        result.Primary is null
            ? [$"{result.Error?.Code}: {result.Error?.Message}"]
            : [.. result.Primary.Rows.Select(row => string.Join('|', row.Select(Text)))];

    /// <summary>The rows with a semicolon between them, for tests with a row of data each.</summary>
    public static string Answer(string query, params Table[] tables) => string.Join("; ", Rows(query, tables));

    /// <summary>The one value of <c>print expression</c>.</summary>
    public static string Value(string expression) => Rows($"print {expression}").Single();

    /// <summary>The last value of each row, with blanks between them.</summary>
    public static string LastColumn(string query) => string.Join(' ', Rows(query).Select(row => row[(row.LastIndexOf('|') + 1)..]));

    /// <summary>The columns of the result as <c>name:type</c>.</summary>
    public static string Schema(string query, params Table[] tables)
    {
        var analyzed = KqlQuery.Analyze(query, new TestDatabase(tables).Schema);
        return analyzed.ResultSchema is null
            ? string.Join(" ", analyzed.Diagnostics.Select(diagnostic => diagnostic.Message))
            : string.Join(", ", analyzed.ResultSchema.Select(column => $"{column.Name}:{column.Type.Name()}"));
    }

    /// <summary>What is wrong, as <c>code@start+length: message</c>.</summary>
    public static string[] Problems(string query, params Table[] tables) =>
        [.. KqlQuery.Analyze(query, new TestDatabase(tables).Schema).Diagnostics.Select(diagnostic => $"{diagnostic.Code}@{diagnostic.Start}+{diagnostic.Length}: {diagnostic.Message}")];

    private static string Text(object? value) => value is null ? "null" : ScalarText.Of(value);
}
