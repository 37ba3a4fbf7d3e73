using XdrInfra.Emulator.Simulator.Chance;
using XdrInfra.Emulator.Simulator.Input;

namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>
/// Events per table and day. Real ratios follow from the tenant's size. When the scenario sets a total, the tables share it by the
/// square root of their real volume, so that the order stays as in life and small tables do not run dry.
/// </summary>
internal sealed class Volumes
{
    // Rows that follow from messages come on top of EmailEvents: attachments 0.45, links 0.85, clicks 0.2, afterwards 0.06 for each.
    private const double RowsPerMessage = 2.56;

    private static readonly TableRate[] Rates =
    [
        new("DeviceProcessEvents", SizeUnit.Device, 350, Rhythm.Mixed),
        new("DeviceNetworkEvents", SizeUnit.Device, 500, Rhythm.Mixed),
        new("DeviceFileEvents", SizeUnit.Device, 400, Rhythm.Mixed),
        new("DeviceRegistryEvents", SizeUnit.Device, 200, Rhythm.Mixed),
        new("DeviceLogonEvents", SizeUnit.Device, 60, Rhythm.Working),
        new("DeviceImageLoadEvents", SizeUnit.Device, 400, Rhythm.Mixed),
        new("DeviceEvents", SizeUnit.Device, 500, Rhythm.Mixed),
        new("DeviceInfo", SizeUnit.Device, 24, Rhythm.Steady),
        new("DeviceNetworkInfo", SizeUnit.Device, 24, Rhythm.Steady),
        new("DeviceFileCertificateInfo", SizeUnit.Device, 12, Rhythm.Mixed),
        new("EmailEvents", SizeUnit.Mailbox, 30, Rhythm.Working),
        new("IdentityLogonEvents", SizeUnit.User, 60, Rhythm.Working),
        new("IdentityQueryEvents", SizeUnit.User, 30, Rhythm.Mixed),
        new("IdentityDirectoryEvents", SizeUnit.User, 3, Rhythm.Mixed),
        new("CloudAppEvents", SizeUnit.User, 70, Rhythm.Working),
    ];

    // Not an event table, so it has no part in the total.
    private static readonly TableRate Behavior = new("BehaviorAnalytics", SizeUnit.User, 0.3, Rhythm.Working);

    private readonly Dictionary<string, (double PerDay, Rhythm Rhythm)> _byTable;

    public Volumes(SimulationData data)
    {
        var real = Rates.ToDictionary(rate => rate.Table, rate => rate.PerUnit * Size(data, rate.Unit));
        var scaled = data.EventsPerDay is { } total ? Share(real, total) : real;
        _byTable = Rates.ToDictionary(rate => rate.Table, rate => (scaled[rate.Table], rate.Rhythm));
        _byTable.Add(Behavior.Table, (Behavior.PerUnit * Size(data, Behavior.Unit), Behavior.Rhythm));
    }

    public (double PerDay, Rhythm Rhythm) Of(string table) => _byTable[table];

    private static Dictionary<string, double> Share(Dictionary<string, double> real, int total)
    {
        var sum = real.Sum(volume => Math.Sqrt(volume.Value) * RowsPer(volume.Key));
        return real.ToDictionary(volume => volume.Key, volume => total * Math.Sqrt(volume.Value) / sum);
    }

    private static double RowsPer(string table) => table == "EmailEvents" ? RowsPerMessage : 1;

    private static int Size(SimulationData data, SizeUnit unit) => unit switch
    {
        SizeUnit.Device => data.Devices,
        SizeUnit.Mailbox => data.Mailboxes,
        _ => data.Users,
    };
}
