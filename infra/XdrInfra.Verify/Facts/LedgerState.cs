namespace XdrInfra.Verify.Facts;

/// <summary>How far a data type has come, each step proven by what was read.</summary>
public enum LedgerState
{
    /// <summary>Neither the stack nor Azure asks for it.</summary>
    NotConfigured,

    /// <summary>The stack asks for it.</summary>
    Configured,

    /// <summary>Its product is there and allowed to stream: the connector says so, or a sibling table proves it.</summary>
    Consented,

    /// <summary>Rows have arrived.</summary>
    Streaming,

    /// <summary>The newest row is young enough.</summary>
    Fresh,
}
