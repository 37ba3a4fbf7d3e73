namespace XdrInfra.Policies.Running;

/// <summary>How a rule ended; only <see cref="Pass"/> is a pass.</summary>
public enum RuleVerdict
{
    Pass,
    Fail,

    /// <summary>The stack has nothing that the rule speaks of.</summary>
    NotApplicable,

    /// <summary>The answer hangs on a value that is not known yet.</summary>
    Undecided,

    /// <summary>The rule is switched off.</summary>
    Disabled,

    /// <summary>The rule itself failed.</summary>
    Error,
}
