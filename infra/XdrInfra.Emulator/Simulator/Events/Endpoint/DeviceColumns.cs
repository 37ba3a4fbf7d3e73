using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>The columns that name the device, common to all ten device tables.</summary>
internal static class DeviceColumns
{
    public static void Write(Row row, EventMoment moment, SimulatedDevice device)
    {
        row.Text("DeviceId", device.DeviceId);
        row.Text("DeviceName", device.Fqdn);
        row.Text("MachineGroup", device.MachineGroup);
        row.Long("ReportId", (long)(moment.Occurrence.Key & 0x7FFFFFFF));
    }
}
