using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Incidents.Scripts;

/// <summary>One script for each product.</summary>
internal static class ScriptSet
{
    private static readonly IReadOnlyDictionary<SourceProduct, IAlertScript> ByProduct = new IAlertScript[]
    {
        new EndpointScript(), new IdentityScript(), new OfficeScript(), new CloudAppsScript(),
        new CloudScript(), new DataLossScript(), new EntraScript(), new XdrScript(),
    }.ToDictionary(script => script.Product);

    public static IAlertScript Of(SourceProduct product) => ByProduct[product];
}
