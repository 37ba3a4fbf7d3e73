namespace XdrInfra.Emulator.Simulator.World;

/// <summary>A machine that is onboarded to Defender for Endpoint.</summary>
internal sealed record SimulatedDevice
{
    public required string DeviceId { get; init; }

    public required string HostName { get; init; }

    public required string Fqdn { get; init; }

    public required OperatingSystemImage System { get; init; }

    public required bool IsServer { get; init; }

    public required string Ip { get; init; }

    public required string PublicIp { get; init; }

    public required string Mac { get; init; }

    public required string Gateway { get; init; }

    public required string AadDeviceId { get; init; }

    public required string HardwareUuid { get; init; }

    public required string Vendor { get; init; }

    public required string Model { get; init; }

    public required string MachineGroup { get; init; }

    /// <summary>Azure resource id of a virtual machine; null for machines elsewhere.</summary>
    public string? AzureResourceId { get; init; }

    public string? AzureVmId { get; init; }

    /// <summary>Who mostly works on it, or who administers it.</summary>
    public required SimulatedUser User { get; init; }
}
