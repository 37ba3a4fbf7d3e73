namespace XdrInfra.Pulumi.Policy;

/// <summary>How bad a violation is, for reports.</summary>
public enum PolicySeverity
{
    Unspecified = 0,
    Low = 1,
    Medium = 2,
    High = 3,
    Critical = 4,
}
