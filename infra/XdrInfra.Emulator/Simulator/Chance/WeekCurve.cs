namespace XdrInfra.Emulator.Simulator.Chance;

/// <summary>
/// Expected number of events since a fixed Monday, as a curve. Counting by the curve's whole numbers makes the n-th event
/// of a stream a fixed thing, leaves no day empty that should not be, and needs no memory between calls.
/// </summary>
internal sealed class WeekCurve
{
    private const int HoursOfWeek = 168;
    private static readonly DateTime Monday = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    // Share of activity by hour of the day (UTC), people at work.
    private static readonly double[] WorkingDay =
        [0.1, 0.1, 0.1, 0.1, 0.15, 0.3, 0.7, 1.6, 2.6, 2.9, 2.8, 2.4, 1.7, 2.5, 2.7, 2.4, 1.8, 1.0, 0.6, 0.45, 0.35, 0.25, 0.2, 0.15];

    // Below the table of hours, which their construction reads.
    public static readonly WeekCurve Steady = new(Rhythm.Steady);
    public static readonly WeekCurve Mixed = new(Rhythm.Mixed);
    public static readonly WeekCurve Working = new(Rhythm.Working);

    private readonly double[] _sums = new double[HoursOfWeek + 1];

    private WeekCurve(Rhythm rhythm)
    {
        for (var hour = 0; hour < HoursOfWeek; hour++)
        {
            _sums[hour + 1] = _sums[hour] + Weight(rhythm, hour);
        }

        // A week of rate 1 a day holds 7.
        var scale = 7 / _sums[HoursOfWeek];
        for (var hour = 0; hour <= HoursOfWeek; hour++)
        {
            _sums[hour] *= scale;
        }
    }

    public static WeekCurve Of(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Steady => Steady,
        Rhythm.Mixed => Mixed,
        _ => Working,
    };

    /// <summary>Number of whole hours since the fixed Monday.</summary>
    public static long HourOf(DateTime time) => (time.Ticks - Monday.Ticks) / TimeSpan.TicksPerHour;

    public static DateTime TimeOf(long hour) => Monday.AddTicks(hour * TimeSpan.TicksPerHour);

    /// <summary>How many events of a stream with this rate per day came before an hour began.</summary>
    public long CountBefore(long hour, double perDay, double phase) =>
        (long)Math.Floor((perDay * ((7.0 * (hour / HoursOfWeek)) + _sums[hour % HoursOfWeek])) + phase);

    private static double Weight(Rhythm rhythm, int hourOfWeek)
    {
        var weekend = hourOfWeek >= 5 * 24;
        var people = WorkingDay[hourOfWeek % 24] * (weekend ? 0.3 : 1);
        return rhythm switch
        {
            Rhythm.Steady => 1,
            Rhythm.Mixed => 0.5 + (people / 2),
            _ => people,
        };
    }
}
