namespace XdrInfra.Pulumi.Policy;

/// <summary>What a violation does to the deployment.</summary>
public enum EnforcementLevel
{
    Advisory = 0,
    Mandatory = 1,

    /// <summary>The policy is not asked.</summary>
    Disabled = 2,

    /// <summary>The policy mends the inputs; what it cannot mend counts as mandatory.</summary>
    Remediate = 3,
}
