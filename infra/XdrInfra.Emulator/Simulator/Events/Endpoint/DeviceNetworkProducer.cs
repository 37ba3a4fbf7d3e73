using System.Text.Json;
using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceNetworkEvents: a process connects to a host, asks the name server, or takes a connection of a neighbour.</summary>
internal sealed class DeviceNetworkProducer : IEventProducer
{
    private const string Inbound = "InboundConnectionAccepted";
    private const string Dns = "DnsConnectionInspected";
    private const int DnsPort = 53;

    private static readonly string[] Actions =
        ["ConnectionSuccess", "ConnectionSuccess", "ConnectionSuccess", "ConnectionSuccess", "ConnectionSuccess", "ConnectionAttempt", "ConnectionFailed", Inbound, Dns, Dns];

    /// <summary>Where a machine listens: file sharing, remote procedure calls, remote desktop.</summary>
    private static readonly int[] Listening = [445, 135, 3389];

    public string Table => "DeviceNetworkEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        var remote = moment.Subject.Remote ?? moment.Dice.PickSkewed(Surroundings.Hosts);
        var action = moment.Subject.ActionType ?? moment.Dice.Pick(Actions);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", action);
        row.Text("LocalIP", device.Ip);
        row.Text("LocalIPType", "Private");
        switch (action)
        {
            case Inbound:
                WriteInbound(row, moment);
                break;
            case Dns:
                WriteDns(row, moment, remote);
                break;
            default:
                WriteOutbound(row, moment, remote);
                break;
        }

        InitiatingProcess.Write(row, moment, process);
        InitiatingProcess.WriteTrust(row, process);
    }

    private static void WriteOutbound(Row row, EventMoment moment, RemoteHost remote)
    {
        WriteEnds(row, Ephemeral(moment), remote.Ip, "Public", remote.Port);
        row.Text("RemoteUrl", remote.Domain);
        row.Text("Protocol", remote.Port == 123 ? "Udp" : "Tcp");
        row.Json("AdditionalFields", "{}");
    }

    private static void WriteInbound(Row row, EventMoment moment)
    {
        WriteEnds(row, moment.Dice.Pick(Listening), moment.Dice.Pick(moment.World.Devices).Ip, "Private", Ephemeral(moment));
        row.Text("Protocol", "Tcp");
        row.Json("AdditionalFields", "{}");
    }

    private static void WriteDns(Row row, EventMoment moment, RemoteHost asked)
    {
        WriteEnds(row, Ephemeral(moment), moment.World.Servers[0].Ip, "Private", DnsPort);
        row.Text("Protocol", "Udp");
        row.Json("AdditionalFields", JsonSerializer.Serialize(new { direction = "Out", query = asked.Domain, qtype_name = "A", rcode_name = "NOERROR" }));
    }

    private static void WriteEnds(Row row, int localPort, string remoteIp, string type, int remotePort)
    {
        row.Int("LocalPort", localPort);
        row.Text("RemoteIP", remoteIp);
        row.Text("RemoteIPType", type);
        row.Int("RemotePort", remotePort);
    }

    private static int Ephemeral(EventMoment moment) => moment.Dice.Between(49_152, 65_535);
}
