using System.Text.Json.Nodes;
using XdrInfra.Provider.Tests.Whole;
using XdrInfra.Pulumi.Provider;
using XdrInfra.Pulumi.Rpc;
using XdrInfra.Pulumi.Tests.Recorded;
using XdrInfra.Pulumi.Wire;

namespace XdrInfra.Provider.Tests.Recorded;

/// <summary>Everything that a live engine asked a provider and a policy pack in all recordings, asked of ours with our own kinds; each reply has the recorded shape.</summary>
public sealed class RecordedConversationTests(DevAzure azure) : IClassFixture<DevAzure>
{
    public static TheoryData<string> Conversations => [.. Recording.Names];

    [Fact]
    public void There_are_twenty_five_of_them() => Recording.Names.Count().ShouldBe(25);

    [Theory]
    [MemberData(nameof(Conversations))]
    public async Task Every_reply_has_the_recorded_shape(string name)
    {
        await using var world = await RecordedWorld.StartAsync(azure.Stack, name);
        var asked = 0;
        foreach (var call in AsAsked(Recording.Load(name).Where(call => call.To is "provider" or "policy pack")))
        {
            await world.PrepareAsync(call);

            // The engine broke some calls off itself, at the end of a command; ours are answered.
            if (call.Error is null || call.Call != "Create")
            {
                var (request, reply) = await world.AskAsync(call);
                ReplyShape.ShouldBeAsRecorded(call, request, reply);
            }
            else
            {
                await ShouldFailAsRecordedAsync(world, call);
            }

            asked++;
        }

        asked.ShouldBeGreaterThan(0);
    }

    // Recorded in the order of their ends: a configure that ended after the cancel of its process had begun before it.
    private static List<RecordedCall> AsAsked(IEnumerable<RecordedCall> calls)
    {
        var asked = new List<RecordedCall>();
        foreach (var call in calls)
        {
            asked.Insert(call.Call == "Configure" && asked[^1].Call == "Cancel" ? asked.Count - 1 : asked.Count, call);
        }

        return asked;
    }

    // The prototype forgot what was refused or stopped; ours keeps the id, so that nothing that was made is lost.
    private static async Task ShouldFailAsRecordedAsync(RecordedWorld world, RecordedCall call)
    {
        world.BeforeWrite = call.Error!.Contains("code = Canceled", StringComparison.Ordinal)
            ? async cancelled =>
            {
                await world.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancelled);
            }
            : _ => throw new RpcException(RpcCode.FailedPrecondition, "Azure refused the table.");
        var error = await Should.ThrowAsync<RpcException>(() => world.AskAsync(call));
        world.BeforeWrite = null;

        error.Code.ShouldBe(RpcCode.FailedPrecondition, call.ToString());
        if (call.Error.Contains("code = Canceled", StringComparison.Ordinal))
        {
            var half = error.Detail<ErrorResourceInitFailed>().ShouldNotBeNull();
            half.Id.ShouldStartWith(world.Workspace);
            half.Reasons.ShouldBe(["The run was stopped before this was finished; the next 'pulumi up' goes on."]);
        }
    }
}
