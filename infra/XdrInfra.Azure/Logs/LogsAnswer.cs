using System.Text.Json.Nodes;
using XdrInfra.Azure.Errors;

namespace XdrInfra.Azure.Logs;

/// <summary>What came back from a query. Only <see cref="Rows"/> is a full success.</summary>
public abstract record LogsAnswer
{
    private LogsAnswer() { }   // closed set: only the nested cases below

    /// <summary>All rows; there may be none.</summary>
    public sealed record Rows(IReadOnlyList<LogsTable> Tables) : LogsAnswer
    {
        public LogsTable Primary => Tables.FirstOrDefault(table => table.Name == "PrimaryResult") ?? (Tables.Count > 0 ? Tables[0] : LogsTable.Empty);

        public JsonNode? Render { get; init; }

        public JsonNode? Statistics { get; init; }
    }

    /// <summary>200 with rows and an error: a part is missing.</summary>
    public sealed record Partial(IReadOnlyList<LogsTable> Tables, AzureFailure Failure) : LogsAnswer;

    /// <summary>204: the workspace has no data at all.</summary>
    public sealed record NoData : LogsAnswer;

    /// <summary>200 with an empty body: the service did not read the request.</summary>
    public sealed record EmptyBody : LogsAnswer;

    /// <summary>429 after all tries.</summary>
    public sealed record Throttled(AzureFailure Failure) : LogsAnswer;

    /// <summary>Every other refusal: no access, a query that it does not understand, no network.</summary>
    public sealed record Refused(AzureFailure Failure) : LogsAnswer;
}
