namespace XdrInfra.Pulumi.Policy;

/// <summary>What a policy looks at.</summary>
public enum PolicyScope
{
    /// <summary>One resource before it is changed.</summary>
    Resource = 1,

    /// <summary>All resources after the work.</summary>
    Stack = 2,
}
