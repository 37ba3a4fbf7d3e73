using XdrInfra.Testing.Time;

namespace XdrInfra.Model.Tests.Testing;

public sealed class FakeClockTests
{
    [Fact]
    public async Task A_delay_ends_when_the_clock_has_moved_far_enough()
    {
        var clock = new FakeClock();
        var delay = Task.Delay(TimeSpan.FromMinutes(10), clock);

        clock.Advance(TimeSpan.FromMinutes(9));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromMinutes(1));

        await delay;
    }

    [Fact]
    public void A_timer_sees_the_time_at_which_it_was_due()
    {
        var clock = new FakeClock();
        var start = clock.GetUtcNow();
        var seen = new List<TimeSpan>();
        using var timer = clock.CreateTimer(_ => seen.Add(clock.GetUtcNow() - start), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        clock.Advance(TimeSpan.FromSeconds(6));

        seen.Select(time => time.TotalSeconds).ShouldBe([1, 3, 5]);
    }
}
