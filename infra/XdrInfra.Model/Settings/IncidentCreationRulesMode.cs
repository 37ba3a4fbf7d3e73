namespace XdrInfra.Model.Settings;

/// <summary>What happens to Microsoft's own incident creation rules for the integrated products.</summary>
public enum IncidentCreationRulesMode
{
    /// <summary>Turned off, so that incidents do not appear twice.</summary>
    Disable,

    /// <summary>Left on: a transition, duplicates are expected and counted.</summary>
    Keep,
}
