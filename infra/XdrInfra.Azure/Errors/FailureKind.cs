namespace XdrInfra.Azure.Errors;

/// <summary>What a refusal means for us; handlers decide by it, never by text.</summary>
public enum FailureKind
{
    /// <summary>Azure refused for a reason that the catalog does not know.</summary>
    Other,
    SignIn,
    WrongTenant,
    NoAccess,
    LicenseMissing,
    ConsentMissing,
    NotOnboarded,
    PortalManaged,
    NotRegistered,

    /// <summary>The etag that was sent is not the current one, or another change is under way.</summary>
    Conflict,
    EtagMissing,
    Locked,

    /// <summary>The thing is being changed by Azure itself; later it can be changed again.</summary>
    Busy,
    NotFound,
    ApiVersion,
    Throttled,

    /// <summary>A query answered with a part of the rows only.</summary>
    Partial,
    QueryText,
    QueryTooLong,
    PackageOrphaned,
    CategoryUnsupported,
    ExportSettingsFull,
    PlanChangedRecently,

    /// <summary>Defender for Identity has no sensor in the tenant.</summary>
    SensorMissing,

    /// <summary>An operation did not end within its limit.</summary>
    TimedOut,
    Unreachable,
    Untrusted,
    Malformed,

    /// <summary>Azure itself is in trouble (5xx) after all retries.</summary>
    Unavailable,
}
