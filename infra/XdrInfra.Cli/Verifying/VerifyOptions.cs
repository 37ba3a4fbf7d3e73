namespace XdrInfra.Cli.Verifying;

/// <summary>How a verification runs.</summary>
/// <param name="Wait">How long waiting checks are asked again.</param>
/// <param name="Since">The window for incidents and alerts.</param>
/// <param name="Only">Ids of the checks to run; all when empty.</param>
internal sealed record VerifyOptions(TimeSpan Wait, TimeSpan Since, IReadOnlyList<string> Only)
{
    /// <summary>Where the reports go; null for none.</summary>
    public string? ReportFolder { get; init; }

    public static TimeSpan DefaultSince { get; } = TimeSpan.FromDays(14);
}
