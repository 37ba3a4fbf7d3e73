namespace XdrInfra.Model.Settings;

/// <summary>What a destroy does to what is in Azure.</summary>
public enum OnDestroy
{
    /// <summary>Leaves Azure as it is and drops ownership.</summary>
    Keep,

    /// <summary>Gives back what we changed and nobody has touched since.</summary>
    Restore,
}
