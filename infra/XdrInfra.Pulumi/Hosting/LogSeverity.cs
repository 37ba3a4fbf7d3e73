namespace XdrInfra.Pulumi.Hosting;

/// <summary>How loud a message to the user is. The engine shows debug messages only when asked.</summary>
public enum LogSeverity
{
    Debug = 0,
    Info = 1,
    Warning = 2,
    Error = 3,
}
