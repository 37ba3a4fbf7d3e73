using XdrInfra.Model.Settings;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Cli.Verifying;

/// <summary>How a verification runs.</summary>
/// <param name="Wait">How long waiting checks are asked again.</param>
/// <param name="Since">The window for incidents and alerts.</param>
/// <param name="Only">Ids of the checks to run; all when empty.</param>
internal sealed record VerifyOptions(TimeSpan Wait, TimeSpan Since, IReadOnlyList<string> Only)
{
    /// <summary>Whether only what needs time is asked again.</summary>
    public bool WaitsForTimeOnly { get; init; }

    /// <summary>Where the reports go; null for none.</summary>
    public string? ReportFolder { get; init; }

    /// <summary>What an earlier run saw; null without one.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>When the connector was made; null when this run did not make it.</summary>
    public DateTimeOffset? DeployedAt { get; init; }

    public static TimeSpan DefaultSince { get; } = TimeSpan.FromDays(14);

    /// <summary>How long 'up' waits for a stack's data.</summary>
    public static TimeSpan WaitOf(StackSettings settings) => settings.Verify.Wait.Or(TimeSpan.FromMinutes(15));
}
