namespace XdrInfra.Pulumi.Rpc;

/// <summary>How a call ended.</summary>
// https://grpc.io/docs/guides/status-codes/
public enum RpcCode
{
    Ok = 0,
    Cancelled = 1,

    /// <summary>The engine takes this as "the state may be wrong"; use it only if that is so.</summary>
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,

    /// <summary>The call was refused and nothing was changed.</summary>
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,

    /// <summary>The engine takes this as "the state may be wrong"; use it only if that is so.</summary>
    Internal = 13,

    /// <summary>From a resource monitor: the deployment is over, the engine has said why.</summary>
    Unavailable = 14,

    /// <summary>The engine takes this as "the state may be wrong"; use it only if that is so.</summary>
    DataLoss = 15,
    Unauthenticated = 16,
}
