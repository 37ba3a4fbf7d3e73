namespace XdrInfra.Program;

/// <summary>Logical names of the explicit providers. They never change: state is keyed by them.</summary>
public static class ProviderNames
{
    public const string Xdr = "xdr-provider";
    public const string AzureNative = "azure-native-provider";
}
