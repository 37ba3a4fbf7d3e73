namespace XdrInfra.Model.Settings;

/// <summary>The plan of a table in Log Analytics.</summary>
public enum TablePlan
{
    Analytics,
    Basic,
    Auxiliary,
}
