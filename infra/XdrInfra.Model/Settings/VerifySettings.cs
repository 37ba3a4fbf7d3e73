using XdrInfra.Model.Values;

namespace XdrInfra.Model.Settings;

/// <summary>How the deployment is verified.</summary>
public sealed record VerifySettings
{
    /// <summary>How long <c>xdr up</c> waits for data.</summary>
    public required Value<TimeSpan> Wait { get; init; }

    /// <summary>How soon an incident must be here.</summary>
    public required Value<TimeSpan> IncidentLatency { get; init; }

    /// <summary>Differences between both sides that are younger are waiting, not failed.</summary>
    public required Value<TimeSpan> SyncDelay { get; init; }

    /// <summary>How old the newest row of a table may be, where the table names nothing of its own.</summary>
    public required Value<TimeSpan> DefaultFreshness { get; init; }

    public required IReadOnlyDictionary<string, Value<TimeSpan>> Freshness { get; init; }

    /// <summary>Folder with the user's own checks, relative to the root of the project.</summary>
    public required Value<string> Folder { get; init; }

    /// <summary>Checks switched off, by code.</summary>
    public required IReadOnlyDictionary<string, CheckOff> Off { get; init; }
}
