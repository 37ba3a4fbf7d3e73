using XdrInfra.Model.Catalog;
using XdrInfra.Model.Settings;
using XdrInfra.Verify.Checks;
using XdrInfra.Verify.Judging;

namespace XdrInfra.Verify.Running;

/// <summary>What shall be verified.</summary>
public sealed record VerifyRequest
{
    public required CheckPack Pack { get; init; }

    public required StackSettings Settings { get; init; }

    public required TableCatalog Catalog { get; init; }

    /// <summary>The window for incidents and alerts.</summary>
    public TimeSpan Since { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long waiting checks are asked again; zero asks once.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Only what needs time is asked again: nobody can take a step, and no service recovers, in the embedded Azure of this process.</summary>
    public bool WaitsForTimeOnly { get; init; }

    /// <summary>Ids of the checks to run; all when empty.</summary>
    public IReadOnlyList<string> Only { get; init; } = [];

    public DateTimeOffset? DeployedAt { get; init; }

    public Baseline? Baseline { get; init; }
}
