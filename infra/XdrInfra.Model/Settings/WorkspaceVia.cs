namespace XdrInfra.Model.Settings;

/// <summary>Which provider makes the resource group and the workspace.</summary>
public enum WorkspaceVia
{
    Xdr,
    AzureNative,
}
