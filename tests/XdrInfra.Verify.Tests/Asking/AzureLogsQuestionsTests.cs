using System.Text.Json;
using XdrInfra.Azure.Errors;
using XdrInfra.Azure.Logs;
using XdrInfra.Verify.Asking;

namespace XdrInfra.Verify.Tests.Asking;

public sealed class AzureLogsQuestionsTests
{
    [Fact]
    public async Task Rows_are_read_by_column()
    {
        var answer = await AskAsync(new LogsAnswer.Rows([Table("""["a", "[\"x\",\"y\"]"]""")]));

        var row = answer.ShouldBeOfType<Answer.Rows>().Items.Single();
        row.Text("Name").ShouldBe("a");
        row.Texts("Items").ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task A_partial_answer_says_so() =>
        (await AskAsync(new LogsAnswer.Partial([Table("""["a", null]""")], Failure(200, "PartialError", "a node was late")))).ShouldBeOfType<Answer.Rows>().PartialBecause.ShouldNotBeNull();

    [Fact]
    public async Task No_data_at_all_is_nothing() => (await AskAsync(new LogsAnswer.NoData())).ShouldBeOfType<Answer.Nothing>();

    [Fact]
    public async Task An_empty_body_is_no_answer() => (await AskAsync(new LogsAnswer.EmptyBody())).ShouldBeOfType<Answer.Broken>();

    [Fact]
    public async Task Too_many_requests_are_throttled() =>
        (await AskAsync(new LogsAnswer.Throttled(Failure(429, "ThrottledError", "slow down")))).ShouldBeOfType<Answer.Throttled>();

    [Fact]
    public async Task A_table_that_does_not_resolve_is_missing() => (await AskAsync(new LogsAnswer.Refused(
        Failure(400, "SEM0100", "'where' operator: Failed to resolve table or column expression named 'UrlClickEvents'")))).ShouldBeOfType<Answer.Missing>();

    [Fact]
    public async Task A_column_that_does_not_resolve_is_a_mistake_of_the_query() => (await AskAsync(new LogsAnswer.Refused(
        Failure(400, "SEM0100", "'project' operator: Failed to resolve scalar expression named 'Colour'")))).ShouldBeOfType<Answer.Invalid>();

    [Fact]
    public async Task No_access_is_a_refusal() =>
        (await AskAsync(new LogsAnswer.Refused(Failure(403, "InsufficientAccessError", "no access")))).ShouldBeOfType<Answer.Refused>();

    private static Task<Answer> AskAsync(LogsAnswer answer) => new AzureLogsQuestions(new Fixed(answer), "customer").AskAsync("T", TimeSpan.FromDays(1), default);

    private static LogsTable Table(string row) => new(
        "PrimaryResult", [new LogsColumn("Name", "string"), new LogsColumn("Items", "dynamic")], [[.. JsonSerializer.Deserialize<JsonElement>(row).EnumerateArray()]]);

    private static AzureFailure Failure(int status, string code, string message)
    {
        var error = new AzureError(status, code, message, status == 400 ? ["BadArgumentError", "SemanticError", code] : [code]);
        return new AzureFailure(ErrorCatalog.Find(error), error, "POST /query", null);
    }

    private sealed class Fixed(LogsAnswer answer) : ILogsClient
    {
        public Task<LogsAnswer> QueryAsync(LogsQuery query, CancellationToken cancellationToken) => Task.FromResult(answer);
    }
}
