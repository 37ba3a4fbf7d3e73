using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Logs;
using XdrInfra.Azure.Tests.Fakes;

namespace XdrInfra.Azure.Tests.Logs;

public sealed class LogsClientTests
{
    private const string OneRow = """{"tables":[{"name":"PrimaryResult","columns":[{"name":"N","type":"long"}],"rows":[[7]]}]}""";

    private readonly ScriptedAzure _azure = new();

    [Fact]
    public async Task Sends_the_query_to_the_workspace_by_customer_id()
    {
        _azure.Network.Answer(200, OneRow);

        await AskAsync(new LogsQuery("c-1", "T | count") { Timespan = "P1D", Wait = TimeSpan.FromSeconds(60), IncludeStatistics = true });

        _azure.Network.Requests.ShouldBe(["POST /v1/workspaces/c-1/query"]);
        _azure.Network.Bodies.ShouldBe(["""{"query":"T | count","timespan":"P1D"}"""]);
        _azure.Network.Messages[0].Headers.GetValues("Prefer").ShouldBe(["wait=60, include-statistics=true"]);
        _azure.Network.Messages[0].Content!.Headers.ContentType!.MediaType.ShouldBe("application/json");
        _azure.Credential.Scopes.ShouldBe(["https://api.loganalytics.io/.default"]);
    }

    [Fact]
    public async Task Rows_are_read_with_their_columns()
    {
        _azure.Network.Answer(200, OneRow);

        var table = (await AskAsync()).ShouldBeOfType<LogsAnswer.Rows>().Primary;

        table.Columns.ShouldBe([new LogsColumn("N", "long")]);
        table.Rows[0][table.IndexOf("N")].GetInt64().ShouldBe(7);
    }

    [Fact]
    public async Task A_part_of_the_rows_is_not_success()
    {
        _azure.Network.Answer(200, OneRow[..^1] + ""","error":{"code":"PartialError","message":"There were some errors."}}""");

        var partial = (await AskAsync()).ShouldBeOfType<LogsAnswer.Partial>();

        partial.Failure.Kind.ShouldBe(FailureKind.Partial);
        partial.Tables[0].Rows.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_workspace_without_data_is_told_apart()
    {
        _azure.Network.Answer(204);

        (await AskAsync()).ShouldBeOfType<LogsAnswer.NoData>();
    }

    [Fact]
    public async Task An_empty_body_is_told_apart()
    {
        _azure.Network.Answer(200);

        (await AskAsync()).ShouldBeOfType<LogsAnswer.EmptyBody>();
    }

    [Fact]
    public async Task Throttling_is_told_apart()
    {
        _azure.Network.Answer(429, "", ("Retry-After", "600"));

        (await AskAsync()).ShouldBeOfType<LogsAnswer.Throttled>().Failure.RetryAfter.ShouldBe(TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData(400, """{"error":{"code":"BadArgumentError","message":"m","innererror":{"code":"SemanticError","innererror":{"code":"SEM0100","message":"no table"}}}}""", FailureKind.QueryText)]
    [InlineData(403, """{"error":{"code":"InsufficientAccessError","message":"m"}}""", FailureKind.NoAccess)]
    [InlineData(404, """{"error":{"code":"PathNotFoundError","message":"m"}}""", FailureKind.NotFound)]
    public async Task A_refusal_keeps_its_reason(int status, string body, FailureKind kind)
    {
        _azure.Network.Answer(status, body);

        (await AskAsync()).ShouldBeOfType<LogsAnswer.Refused>().Failure.Kind.ShouldBe(kind);
    }

    private Task<LogsAnswer> AskAsync(LogsQuery? query = null) =>
        _azure.Clients.Logs.QueryAsync(query ?? new LogsQuery("c-1", "T"), ScriptedAzure.None);
}
