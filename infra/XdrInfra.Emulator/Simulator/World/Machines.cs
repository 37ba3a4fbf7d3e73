using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Simulator.World;

/// <summary>Makes the devices: every fifth is a server, every second server a virtual machine in Azure.</summary>
internal static class Machines
{
    private static readonly OperatingSystemImage[] Clients =
    [
        new("Windows11", "10.0", "24H2", 26100, "Windows11", "Workstation"),
        new("Windows11", "10.0", "23H2", 22631, "Windows11", "Workstation"),
        new("Windows10", "10.0", "22H2", 19045, "Windows10", "Workstation"),
    ];

    private static readonly OperatingSystemImage[] Servers =
    [
        new("WindowsServer2022", "10.0", "21H2", 20348, "WindowsServer2022", "Server"),
        new("WindowsServer2019", "10.0", "1809", 17763, "WindowsServer2019", "Server"),
    ];

    private static readonly (string Vendor, string Model)[] Hardware = [("Lenovo", "ThinkPad T14"), ("HP", "EliteBook 840"), ("Dell", "Latitude 7450"), ("Microsoft", "Surface Laptop")];
    private static readonly string[] Roles = ["dc", "file", "sql", "app", "web"];

    public static SimulatedDevice Make(SimulationInput input, IReadOnlyList<SimulatedUser> users, int number)
    {
        var dice = Dice.Of(input.Seed, "device", number);
        var server = number % 5 == 0;
        var host = server ? $"srv-{Roles[number / 5 % Roles.Length]}-{(number / 5) + 1:D2}" : $"wks-{number:D4}";
        var (vendor, model) = dice.Pick(Hardware);
        var azure = server && number % 10 == 5;
        var network = $"10.{20 + (number / 250 % 200)}.{(server ? 10 : 40) + (number % 8)}";
        return new SimulatedDevice
        {
            DeviceId = dice.Hex(40),
            HostName = host,
            Fqdn = $"{host}.{input.Domain}",
            System = dice.Pick(server ? Servers : Clients),
            IsServer = server,
            Ip = $"{network}.{5 + (number % 245)}",
            Gateway = $"{network}.1",
            PublicIp = $"203.0.113.{1 + (number % 6)}",
            Mac = dice.Hex(12).ToUpperInvariant(),
            AadDeviceId = dice.Guid().ToString(),
            HardwareUuid = dice.Guid().ToString(),
            Vendor = azure ? "Microsoft Corporation" : vendor,
            Model = azure ? "Virtual Machine" : model,
            MachineGroup = server ? "Servers" : "Workstations",
            AzureResourceId = azure ? $"/subscriptions/{input.SubscriptionId}/resourceGroups/rg-servers/providers/Microsoft.Compute/virtualMachines/{host}" : null,
            AzureVmId = azure ? dice.Guid().ToString() : null,
            User = users[number % users.Count],
        };
    }
}
