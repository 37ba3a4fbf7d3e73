using XdrInfra.Pulumi.Hosting;
using XdrInfra.Testing.Time;

namespace XdrInfra.Pulumi.Tests.Hosting;

public sealed class DebuggerWaitTests
{
    private readonly FakeClock _clock = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("false")]
    public void Is_over_at_once_when_nobody_asks_for_a_debugger(string? variable) =>
        DebuggerWait.RunAsync(_ => variable, () => false, _clock, default).IsCompletedSuccessfully.ShouldBeTrue();

    [Fact]
    public async Task Lasts_until_a_debugger_is_attached()
    {
        var attached = false;
        var waiting = DebuggerWait.RunAsync(name => name == "PULUMI_ATTACH_DEBUGGER" ? "true" : null, () => attached, _clock, default);
        waiting.IsCompleted.ShouldBeFalse();

        attached = true;
        _clock.Advance(TimeSpan.FromSeconds(1));

        await waiting;
    }

    [Fact]
    public async Task Ends_with_the_run()
    {
        using var stop = new CancellationTokenSource();
        var waiting = DebuggerWait.RunAsync(_ => "true", () => false, _clock, stop.Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
    }
}
