using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events.Endpoint;

/// <summary>DeviceImageLoadEvents: a process loads a library.</summary>
internal sealed class DeviceImageLoadProducer : IEventProducer
{
    public string Table => "DeviceImageLoadEvents";

    public void Write(Row row, EventMoment moment)
    {
        var device = moment.Device();
        var process = RunningProcess.Of(moment, device);
        var library = moment.Subject.File ?? moment.Dice.PickSkewed(moment.World.Libraries);
        DeviceColumns.Write(row, moment, device);
        row.Text("ActionType", "ImageLoaded");
        row.Text("FileName", library.Name);
        row.Text("FolderPath", library.FolderPath + "\\" + library.Name);
        row.Long("FileSize", library.Size);
        row.Text("SHA1", library.Sha1);
        row.Text("SHA256", library.Sha256);
        row.Text("MD5", library.Md5);
        InitiatingProcess.Write(row, moment, process);
        InitiatingProcess.WriteTrust(row, process);
    }
}
