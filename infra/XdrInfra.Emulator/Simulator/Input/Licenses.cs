using XdrInfra.Emulator.Simulator.Defender;

namespace XdrInfra.Emulator.Simulator.Input;

/// <summary>Which products the tenant has, and since when.</summary>
internal static class Licenses
{
    public static bool Covers(this SimulationInput input, SourceProduct product, DateTime at) =>
        input.Data.LicensedAfter.TryGetValue(product, out var after) ? at >= input.Start + after : input.Data.Products.Contains(product);
}
