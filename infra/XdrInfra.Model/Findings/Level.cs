namespace XdrInfra.Model.Findings;

/// <summary>How much a finding weighs; the same three words everywhere.</summary>
public enum Level
{
    /// <summary>Shown, never stops anything.</summary>
    Advisory,

    /// <summary>Stops a deployment.</summary>
    Mandatory,

    /// <summary>Not looked at.</summary>
    Disabled,
}
