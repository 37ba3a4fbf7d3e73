namespace XdrInfra.Verify.Checks;

/// <summary>How a check ended; only <see cref="Pass"/> is a pass.</summary>
public enum Outcome
{
    Pass,
    Fail,

    /// <summary>The stream is proven alive elsewhere; nothing happened here.</summary>
    Quiet,

    /// <summary>Not yet: time or a person is missing.</summary>
    Waiting,
    NotApplicable,

    /// <summary>It could not be found out.</summary>
    Error,
}
