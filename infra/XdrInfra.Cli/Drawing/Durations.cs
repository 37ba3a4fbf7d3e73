namespace XdrInfra.Cli.Drawing;

/// <summary>Durations in the largest unit that says enough.</summary>
internal static class Durations
{
    public static string Text(TimeSpan duration) => duration switch
    {
        { TotalDays: >= 2 } => $"{duration.TotalDays:0} days",
        { TotalHours: >= 2 } => $"{duration.TotalHours:0} hours",
        { TotalMinutes: >= 2 } => $"{duration.TotalMinutes:0} minutes",
        _ => $"{duration.TotalSeconds:0} seconds",
    };
}
