using XdrInfra.Verify.Asking;
using XdrInfra.Verify.Tests.Fakes;

namespace XdrInfra.Verify.Tests.Asking;

public sealed class AzureGraphQuestionsTests
{
    private readonly FakeGraph _graph = new("""{"id":"1","alerts":[{"id":"a"},{"id":"b"}]}""");

    [Theory]
    [InlineData("/security/incidents", null, false)]
    [InlineData("/security/incidents?$filter=id eq '1'", "id eq '1'", false)]
    [InlineData("/security/incidents?$expand=alerts", null, true)]
    [InlineData("/security/incidents?$filter=id eq '1'&$expand=alerts", "id eq '1'", true)]
    public async Task Hands_on_what_the_path_asks_for(string path, string? filter, bool withAlerts)
    {
        await new AzureGraphQuestions(_graph).AskAsync(path, CancellationToken.None);

        _graph.Asked.ShouldBe([(filter, withAlerts)]);
    }

    [Fact]
    public async Task Gives_the_alerts_of_an_incident()
    {
        var answer = await new AzureGraphQuestions(_graph).AskAsync("/security/incidents?$expand=alerts", CancellationToken.None);

        answer.ShouldBeOfType<Answer.Rows>().Items.ShouldHaveSingleItem().List("alerts").Count.ShouldBe(2);
    }

    [Fact]
    public async Task Refuses_another_path()
    {
        var answer = await new AzureGraphQuestions(_graph).AskAsync("/security/alerts_v2", CancellationToken.None);

        answer.ShouldBe(new Answer.Invalid("only /security/incidents can be asked, not \"/security/alerts_v2\"."));
    }
}
