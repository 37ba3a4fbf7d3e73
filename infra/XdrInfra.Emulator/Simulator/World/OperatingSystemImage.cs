namespace XdrInfra.Emulator.Simulator.World;

/// <summary>An operating system as DeviceInfo describes it.</summary>
internal sealed record OperatingSystemImage(string Platform, string Version, string VersionName, long Build, string Distribution, string DeviceType);
