namespace XdrInfra.Model.Graph;

/// <summary>Logical names of the resources of a stack. They never change: state is keyed by them.</summary>
public static class LogicalNames
{
    public const string ResourceGroup = "resource-group";
    public const string Workspace = "workspace";
    public const string PriorState = "prior-state";
    public const string Onboarding = "onboarding";
    public const string Solution = "solution";
    public const string Connector = "connector";
    public const string EntityAnalytics = "entity-analytics";
    public const string BehaviorAnalytics = "behavior-analytics";
    public const string IncidentCreationRules = "incident-creation-rules";

    /// <summary>The retention of one table.</summary>
    public static string Retention(string table) => $"retention-{table}";
}
