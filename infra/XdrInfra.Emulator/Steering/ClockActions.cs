using XdrInfra.Emulator.Pipeline;
using XdrInfra.Emulator.State;

namespace XdrInfra.Emulator.Steering;

/// <summary>Fast time.</summary>
internal static class ClockActions
{
    /// <summary>Moves the clock to a moment: never back, never beyond the wall clock.</summary>
    public static Outcome Advance(Call call, DateTimeOffset to)
    {
        var target = to < call.Now ? call.Now : to > call.Wall ? call.Wall : to;
        return new Outcome(Reply.Empty(204)).And(new WorldChange.ClockMoved(call.Wall - target));
    }
}
