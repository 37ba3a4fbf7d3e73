using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Emulator.Simulator.World;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceRegistryEvents: a registry value changes.</summary>
internal sealed class DeviceRegistryProducer : IEventProducer
{
    private static readonly string[] Actions = ["RegistryValueSet", "RegistryValueSet", "RegistryKeyCreated", "RegistryValueDeleted"];

    public string Table => "DeviceRegistryEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        var (key, name, value) = moment.Dice.Pick(Surroundings.RegistryValues);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", moment.Subject.ActionType ?? moment.Dice.Pick(Actions));
        row.Text("RegistryKey", key);
        row.Text("RegistryValueName", name);
        row.Text("RegistryValueData", moment.Subject.CommandLine ?? value);
        row.Text("RegistryValueType", "String");
        row.Text("PreviousRegistryKey", key);
        row.Text("PreviousRegistryValueName", name);
        row.Text("PreviousRegistryValueData", value);
        InitiatingProcess.Write(row, moment, process);
        InitiatingProcess.WriteTrust(row, process);
    }
}
