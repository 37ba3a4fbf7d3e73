namespace XdrInfra.Model.Findings;

/// <summary>How a run of xdr ended; the numbers are a contract with pipelines.</summary>
public enum ExitCode
{
    /// <summary>All true.</summary>
    Success = 0,

    /// <summary>Wrong usage: a bad argument, a port that is taken, a question that no terminal can answer.</summary>
    Usage = 1,

    /// <summary>Settings or KQL invalid, stack file missing or unreadable.</summary>
    Invalid = 2,

    /// <summary>A mandatory rule failed, or diff found a change that was to fail.</summary>
    RuleFailed = 3,

    /// <summary>The deployment failed.</summary>
    DeploymentFailed = 4,

    /// <summary>A check failed.</summary>
    CheckFailed = 5,

    /// <summary>Azure refused: sign-in, tenant, role, license.</summary>
    Refused = 6,

    /// <summary>Still waiting when time ran out.</summary>
    Waiting = 7,

    /// <summary>A bug in xdr.</summary>
    Bug = 70,

    /// <summary>Ctrl-C.</summary>
    Cancelled = 130,
}
