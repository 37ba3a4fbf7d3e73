namespace XdrInfra.Model.Catalog;

/// <summary>Whether a cloud carries a table.</summary>
public enum SupportLevel
{
    General,
    Preview,

    /// <summary>Sources disagree.</summary>
    Disputed,

    Unsupported,
}
