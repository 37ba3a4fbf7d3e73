using System.Text.Json;
using XdrInfra.Kql;
using XdrInfra.Model.Catalog;
using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Checks;

namespace XdrInfra.Verify.CheckTests;

/// <summary>Answers the questions of one case: KQL over its rows, the rest as the case says.</summary>
internal sealed class CaseClients(CheckCase test, Check check, CheckParameters parameters, TableCatalog catalog) : ILogsQuestions, IArmQuestions, IGraphQuestions
{
    private readonly Lazy<CaseDatabase> _database = new(() => new CaseDatabase(test, catalog));

    public Task<Answer> AskAsync(string kql, TimeSpan timespan, CancellationToken cancellationToken) =>
        Task.FromResult(Scripted(question => question is Question.Kql own && parameters.Fill(own.Text) == kql) ?? Run(kql, timespan, cancellationToken));

    Task<Answer> IArmQuestions.AskAsync(string path, string apiVersion, bool isList, CancellationToken cancellationToken) => Task.FromResult(
        Scripted(question => question is Question.Arm arm && path.EndsWith(parameters.Fill(arm.Path), StringComparison.Ordinal) && IsWhole(arm, path)) ?? new Answer.Missing(path));

    Task<Answer> IGraphQuestions.AskAsync(string path, CancellationToken cancellationToken) => Task.FromResult(
        Scripted(question => question is Question.Graph) ?? new Answer.NotAsked("The case has no Defender side."));

    /// <summary>An empty path is the workspace itself, not the end of every path.</summary>
    private bool IsWhole(Question.Arm arm, string path) => arm.Path.Length > 0 || path == parameters.Fill("$(workspaceId)");

    private Answer? Scripted(Func<Question, bool> matches) =>
        check.Questions.FirstOrDefault(asked => matches(asked.Question)) is { } asked ? test.Answers.GetValueOrDefault(asked.Name) : null;

    private Answer Run(string kql, TimeSpan timespan, CancellationToken cancellationToken)
    {
        var now = test.Now.UtcDateTime;
        var result = KqlEngine.Run(kql, _database.Value, new QueryOptions(now) { TimeRange = new TimeRange(now - timespan, now.AddDays(1)) }, cancellationToken);
        if (result.Primary is null)
        {
            var first = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == KqlSeverity.Error);
            var place = first?.Locate(kql) is { } at ? $"({at.Line},{at.Column}) " : "";
            return new Answer.Invalid($"{place}{result.Error?.Message}");
        }

        return new Answer.Rows(Rows(result), result.IsPartial ? result.Error?.Message : null);
    }

    /// <summary>Through the service's own JSON, so that a case sees cells as a check will.</summary>
    private static IReadOnlyList<Row> Rows(QueryResult result)
    {
        using var document = JsonDocument.Parse(LogAnalyticsJson.Write(result));
        var table = document.RootElement.GetProperty("tables")[0].Clone();
        var columns = table.GetProperty("columns").EnumerateArray().Select((column, index) => (name: column.GetProperty("name").GetString() ?? "", index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        return [.. table.GetProperty("rows").EnumerateArray().Select(row => new Row(columns, [.. row.EnumerateArray()]))];
    }
}
