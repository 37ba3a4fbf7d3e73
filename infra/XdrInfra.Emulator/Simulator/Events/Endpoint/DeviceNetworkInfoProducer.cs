using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceNetworkInfo: the network adapters of a device, device by device.</summary>
internal sealed class DeviceNetworkInfoProducer : IEventProducer
{
    public string Table => "DeviceNetworkInfo";

    public void Write(Row row, EventMoment moment)
    {
        var devices = moment.World.Devices;
        var device = moment.Subject.Device ?? devices[(int)(moment.Occurrence.Ordinal % devices.Count)];
        var domain = moment.World.Input.Domain;
        DeviceColumns.Write(row, moment, device);
        row.Text("NetworkAdapterName", "{" + device.HardwareUuid.ToUpperInvariant() + "}");
        row.Text("NetworkAdapterType", device.IsServer ? "Ethernet" : "Wireless80211");
        row.Text("NetworkAdapterStatus", "Up");
        row.Text("NetworkAdapterVendor", "Intel Corporation");
        row.Text("MacAddress", device.Mac);
        row.Text("TunnelType", "None");
        row.Text("IPv4Dhcp", device.IsServer ? "" : device.Gateway);
        row.Json("IPAddresses", $$"""[{"IPAddress":"{{device.Ip}}","SubnetPrefix":24,"AddressType":"Private"}]""");
        row.Json("DefaultGateways", $"[\"{device.Gateway}\"]");
        row.Json("DnsAddresses", $"[\"{moment.World.DomainController.Ip}\"]");
        row.Json("ConnectedNetworks", $$"""[{"Name":"{{domain}}","Description":"{{domain}}","IsConnectedToInternet":true,"Category":"DomainAuthenticated"}]""");
    }
}
