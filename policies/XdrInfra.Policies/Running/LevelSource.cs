namespace XdrInfra.Policies.Running;

/// <summary>Who decided the level of a rule.</summary>
public enum LevelSource
{
    /// <summary>The rule's own default.</summary>
    Default,

    /// <summary>The key <c>xdr-infra:policies</c> of the stack file.</summary>
    StackFile,

    /// <summary>The configuration of the policy pack.</summary>
    PolicyPack,
}
