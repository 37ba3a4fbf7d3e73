using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Incidents.Stories;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Simulator.Incidents;

/// <summary>Says which stories begin on a day: everyday incidents at their rate, special ones spread over the first days.</summary>
internal sealed class StoryCalendar(SimulationInput input)
{
    /// <summary>Nothing happens in the first hours, so that every trace of an attack lies after the start.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromHours(2);

    private static readonly ChainStory Chain = new();
    private readonly ulong _seed = Seeds.Of(input.Seed, "stories");
    private readonly IReadOnlyList<IStory> _special = Special(input.Data.Stories);

    public IEnumerable<StorySlot> On(DateTime day) =>
        Everyday(day).Concat(OnceOnly(day)).Where(slot => slot.At >= input.Start + Calm).OrderBy(slot => slot.At);

    private IEnumerable<StorySlot> Everyday(DateTime day)
    {
        var firstHour = WeekCurve.HourOf(day);
        var phase = Seeds.Unit(_seed);
        var perDay = input.Data.IncidentsPerDay;
        for (var hour = firstHour; hour < firstHour + 24; hour++)
        {
            var end = WeekCurve.Mixed.CountBefore(hour + 1, perDay, phase);
            for (var number = WeekCurve.Mixed.CountBefore(hour, perDay, phase); number < end; number++)
            {
                var seed = Seeds.With(_seed, number);
                yield return new(WeekCurve.TimeOf(hour).AddTicks((long)(Seeds.Unit(seed) * TimeSpan.TicksPerHour)), Chain, seed, number);
            }
        }
    }

    // By day and within one day, so that both incidents of a merge belong to the same day.
    private IEnumerable<StorySlot> OnceOnly(DateTime day)
    {
        for (var number = 0; number < _special.Count; number++)
        {
            var seed = Seeds.With(_seed, -1 - number);
            var share = (number + 0.5) / _special.Count;
            var date = input.Start.Date.AddDays(1 + Math.Floor(share * Math.Max(0, input.Data.Days - 1)));
            if (date == day)
            {
                yield return new(date.AddHours(8 + (Seeds.Unit(seed) * 6)), _special[number], seed, number);
            }
        }
    }

    private static IStory[] Special(SimulationStories stories) =>
    [
        .. Enumerable.Repeat<IStory>(new MergeStory(), stories.Merges),
        .. Enumerable.Repeat<IStory>(SpreadStory.AtLimit, stories.AtAlertLimit),
        .. Enumerable.Repeat<IStory>(SpreadStory.Growth, stories.Growths),
        .. Enumerable.Repeat<IStory>(SpreadStory.OverLimit, stories.OverAlertLimit),
    ];
}
