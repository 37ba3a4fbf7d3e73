using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceNetworkEvents: a process connects to a host.</summary>
internal sealed class DeviceNetworkProducer : IEventProducer
{
    private static readonly string[] Actions = ["ConnectionSuccess", "ConnectionSuccess", "ConnectionSuccess", "ConnectionAttempt", "ConnectionFailed", "InboundConnectionAccepted", "DnsConnectionInspected"];

    public string Table => "DeviceNetworkEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        var remote = moment.Subject.Remote ?? moment.Dice.PickSkewed(Surroundings.Hosts);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", moment.Subject.ActionType ?? moment.Dice.Pick(Actions));
        row.Text("LocalIP", device.Ip);
        row.Text("LocalIPType", "Private");
        row.Int("LocalPort", moment.Dice.Between(49_152, 65_535));
        row.Text("RemoteIP", remote.Ip);
        row.Text("RemoteIPType", "Public");
        row.Int("RemotePort", remote.Port);
        row.Text("RemoteUrl", remote.Domain);
        row.Text("Protocol", remote.Port == 123 ? "Udp" : "Tcp");
        row.Json("AdditionalFields", "{}");
        InitiatingProcess.Write(row, moment, process);
        InitiatingProcess.WriteTrust(row, process);
    }
}
