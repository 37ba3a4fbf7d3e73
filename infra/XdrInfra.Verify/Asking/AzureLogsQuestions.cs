using System.Xml;
using XdrInfra.Azure.Logs;

namespace XdrInfra.Verify.Asking;

/// <summary>Asks one workspace through the query service.</summary>
/// <param name="client">The query client.</param>
/// <param name="customerId">The workspace's own GUID.</param>
public sealed class AzureLogsQuestions(ILogsClient client, string customerId) : ILogsQuestions
{
    public async Task<Answer> AskAsync(string kql, TimeSpan timespan, CancellationToken cancellationToken)
    {
        var query = new LogsQuery(customerId, kql) { Timespan = XmlConvert.ToString(timespan) };
        return await client.QueryAsync(query, cancellationToken) switch
        {
            LogsAnswer.Rows rows => new Answer.Rows(Rows(rows.Primary)),
            LogsAnswer.Partial partial => new Answer.Rows(Rows(partial.Tables.Count > 0 ? partial.Tables[0] : LogsTable.Empty), AnswerOf.Sentence(partial.Failure)),
            LogsAnswer.NoData => new Answer.Nothing(),
            LogsAnswer.EmptyBody => new Answer.Broken("the service answered 200 with an empty body, which means that it did not read the query."),
            LogsAnswer.Throttled throttled => new Answer.Throttled(AnswerOf.Sentence(throttled.Failure)),
            LogsAnswer.Refused refused => AnswerOf.Failure(refused.Failure),
            var other => throw new InvalidOperationException($"The answer {other.GetType().Name} is not known."),
        };
    }

    private static IReadOnlyList<Row> Rows(LogsTable table)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < table.Columns.Count; index++)
        {
            columns[table.Columns[index].Name] = index;
        }

        return [.. table.Rows.Select(cells => new Row(columns, cells))];
    }
}
