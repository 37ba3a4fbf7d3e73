using XdrInfra.Model.Settings;

namespace XdrInfra.Policies.Running;

/// <summary>When an override of the stack file counts.</summary>
internal static class PolicyOverrides
{
    /// <summary>It names a level, says why, and its day has not passed. Anything less changes nothing.</summary>
    public static bool IsInForce(this PolicyOverride written, DateOnly today) =>
        written.Level.IsKnown && written.HasReason() && written.Expires.IsKnown && !written.IsExpired(today);

    public static bool HasReason(this PolicyOverride written) => !string.IsNullOrWhiteSpace(written.Reason.Or(""));

    /// <summary>An override holds through its last day.</summary>
    public static bool IsExpired(this PolicyOverride written, DateOnly today) =>
        written.Expires.IsKnown && written.Expires.Known < today;
}
