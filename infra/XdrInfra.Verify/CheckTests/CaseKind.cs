namespace XdrInfra.Verify.CheckTests;

/// <summary>What a case of a check's test shows.</summary>
public enum CaseKind
{
    /// <summary>All is well, and the check passes.</summary>
    Passing,

    /// <summary>Something is wrong, and the check does not pass.</summary>
    Failing,

    /// <summary>It looks like the opposite of what it is.</summary>
    Misleading,
}
