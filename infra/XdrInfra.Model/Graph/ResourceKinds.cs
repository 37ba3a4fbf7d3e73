namespace XdrInfra.Model.Graph;

/// <summary>The type tokens of every resource kind. A token never changes; a renamed kind keeps an alias.</summary>
public static class ResourceKinds
{
    public const string ResourceGroup = "xdr:azure:ResourceGroup";
    public const string Workspace = "xdr:azure:Workspace";
    public const string NativeResourceGroup = "azure-native:resources:ResourceGroup";
    public const string NativeWorkspace = "azure-native:operationalinsights:Workspace";
    public const string PriorState = "xdr:sentinel:PriorState";
    public const string Onboarding = "xdr:sentinel:Onboarding";
    public const string Solution = "xdr:sentinel:Solution";
    public const string DefenderXdrConnector = "xdr:sentinel:DefenderXdrConnector";
    public const string EntityAnalytics = "xdr:sentinel:EntityAnalytics";
    public const string BehaviorAnalytics = "xdr:sentinel:BehaviorAnalytics";
    public const string IncidentCreationRules = "xdr:sentinel:IncidentCreationRules";
    public const string TableRetention = "xdr:sentinel:TableRetention";
}
