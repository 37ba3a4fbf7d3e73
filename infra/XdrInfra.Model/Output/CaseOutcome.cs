namespace XdrInfra.Model.Output;

/// <summary>How one rule or check ended.</summary>
public enum CaseOutcome
{
    Pass,
    Fail,
    NotApplicable,

    /// <summary>A value that it needs is not known yet.</summary>
    Undecided,
    Disabled,

    /// <summary>It broke: never a pass. Its finding says how.</summary>
    Error,
}
