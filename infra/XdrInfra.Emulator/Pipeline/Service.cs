namespace XdrInfra.Emulator.Pipeline;

/// <summary>Which of Azure's services a path belongs to: it decides the audience of the token and the shape of errors.</summary>
internal enum Service
{
    /// <summary>No token: metadata, sign-in.</summary>
    Open,

    /// <summary>Azure Resource Manager.</summary>
    Arm,

    /// <summary>Log Analytics queries.</summary>
    Logs,

    /// <summary>Microsoft Graph.</summary>
    Graph,

    /// <summary>The Defender API.</summary>
    Defender,

    /// <summary>The emulator's own steering.</summary>
    Admin,
}
