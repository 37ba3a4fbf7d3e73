using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Rows;

/// <summary>Bytes by table and hour of arrival.</summary>
internal sealed class VolumeLedger
{
    private readonly Dictionary<(string Table, long Hour), double> _bytes = [];

    public void Add(TableInfo table, DateTime arrived, double bytes)
    {
        var place = (table.Name, arrived.Ticks / TimeSpan.TicksPerHour);
        _bytes[place] = _bytes.GetValueOrDefault(place) + bytes;
    }

    /// <summary>What arrived in the hour that begins at a moment; 0 when nothing did.</summary>
    public double Of(string table, DateTime hour) => _bytes.GetValueOrDefault((table, hour.Ticks / TimeSpan.TicksPerHour));
}
