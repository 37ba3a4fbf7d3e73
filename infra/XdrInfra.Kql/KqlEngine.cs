using System.Text.RegularExpressions;
using XdrInfra.Kql.Evaluation;
using XdrInfra.Kql.Text;

namespace XdrInfra.Kql;

/// <summary>Runs queries. The result says what went wrong; only cancellation throws.</summary>
public static class KqlEngine
{
    /// <summary>Analyzes and runs a query.</summary>
    public static QueryResult Run(string text, IDatabase database, QueryOptions options, CancellationToken cancellationToken) =>
        Run(KqlQuery.Analyze(text, database.Schema), database, options, cancellationToken);

    /// <summary>Runs a query that was analyzed against the schema of this database.</summary>
    public static QueryResult Run(AnalyzedQuery query, IDatabase database, QueryOptions options, CancellationToken cancellationToken)
    {
        if (Refusal(query) is { } refusal)
        {
            return refusal;
        }

        var run = new Run(database, options, cancellationToken);
        try
        {
            var bound = query.DependsOnData ? KqlQuery.Analyze(query.Text, database.Schema, run) : query;
            return Refusal(bound) ?? Execute(bound, run);
        }
        catch (QueryLimitException limit)
        {
            return new QueryResult { Diagnostics = query.Diagnostics, Error = new QueryError(limit.Code, limit.Message) };
        }
        catch (RegexMatchTimeoutException)
        {
            var message = $"The regular expression '{Diagnostics.Quote(run.Regexes.Latest ?? string.Empty)}' needs more than {options.RegexTimeout.TotalSeconds} seconds for one value; write it more strictly.";
            return new QueryResult { Diagnostics = query.Diagnostics, Error = new QueryError("KQL0403", message) };
        }
    }

    // A text without a query is valid, but there is nothing to run.
    private static QueryResult? Refusal(AnalyzedQuery query) =>
        query.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == KqlSeverity.Error || query.Plans.Count == 0) is { } first
            ? new QueryResult { Diagnostics = query.Diagnostics, Error = new QueryError(first.Code, first.Message) }
            : null;

    private static QueryResult Execute(AnalyzedQuery query, Run run)
    {
        var tables = new List<ResultTable>();
        QueryError? error = null;
        foreach (var plan in query.Plans)
        {
            var name = tables.Count == 0 ? "PrimaryResult" : $"Table_{tables.Count}";
            var collected = ResultCollector.Collect(plan, name, run);
            tables.Add(collected.Table);
            error ??= collected.Error;
        }

        return new QueryResult { Tables = tables, Render = query.Render, Diagnostics = query.Diagnostics, Error = error };
    }
}
