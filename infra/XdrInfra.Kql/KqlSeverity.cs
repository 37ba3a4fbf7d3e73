namespace XdrInfra.Kql;

/// <summary>An error stops the query; a warning does not.</summary>
public enum KqlSeverity
{
    Warning,
    Error,
}
