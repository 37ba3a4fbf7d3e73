using XdrInfra.Cli.Pulumi;
using XdrInfra.Testing.Time;

namespace XdrInfra.Cli.Tests.Pulumi;

/// <summary>The engine takes a second interruption for "leave everything as it is", so it gets one, whoever sends it.</summary>
public sealed class InterruptionTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private readonly FakeClock _clock = new();
    private readonly List<int> _sent = [];
    private readonly Interruption _interruption;

    public InterruptionTests() => _interruption = new Interruption(_clock, _sent.Add);

    [Fact]
    public void Waits_whether_a_terminal_has_told_the_engine()
    {
        _interruption.Pass(7);
        _clock.Advance(Moment - TimeSpan.FromMilliseconds(1));
        _interruption.Pass(7);

        _sent.ShouldBeEmpty();
    }

    [Fact]
    public void Sends_one_where_nobody_else_did()
    {
        _interruption.Pass(7);
        _clock.Advance(Moment);
        _interruption.Pass(7);
        _clock.Advance(Moment);
        _interruption.Pass(7);

        _sent.ShouldBe([7]);
    }

    [Fact]
    public void Sends_none_to_an_engine_that_says_it_has_heard()
    {
        _interruption.Pass(7);
        _interruption.Heard();
        _clock.Advance(Moment);
        _interruption.Pass(7);

        _sent.ShouldBeEmpty();
    }
}
