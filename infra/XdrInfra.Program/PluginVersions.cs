namespace XdrInfra.Program;

/// <summary>The versions that a deployment is bound to. Without one the engine may take any that is installed.</summary>
public static class PluginVersions
{
    // https://www.npmjs.com/package/@pulumi/azure-native
    public const string AzureNative = "3.28.0";

    /// <summary>The engines that start program, provider and policy pack from source.</summary>
    public const string Engine = ">=3.229.0";

    /// <summary>Our own provider has the version of the toolkit.</summary>
    public static string Xdr { get; } = typeof(PluginVersions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
