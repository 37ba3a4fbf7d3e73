using XdrInfra.Emulator.Simulator.Defender;
using XdrInfra.Emulator.Simulator.History;
using XdrInfra.Emulator.Simulator.Input;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Simulator.Views;

/// <summary>What the world lets through to one table. Asked for every event, so it keeps the last selection it looked at.</summary>
internal sealed class TableGate(WorldView view, TableInfo table)
{
    private readonly bool _isSilent = view.Input.Data.Faults.SilentTables.Contains(table.Name);

    // Behavior analytics makes its table itself; all others are exported by Defender.
    private readonly bool _isBehavior = table.Name == "BehaviorAnalytics";
    private WorldFact.EventTablesSelected? _selection;
    private int _copies;

    /// <summary>How many times an event arrives: none, once, or more when the table is exported more than once.</summary>
    public int Copies(DateTime happened, DateTime arrived)
    {
        if (_isSilent || !view.Streams(happened) || view.IsCapped(table, arrived) || !HasSource(happened))
        {
            return 0;
        }

        return _isBehavior ? Math.Min(1, view.BehaviorSources(happened).Count) : Exported(happened);
    }

    private int Exported(DateTime happened)
    {
        var selection = view.Selection(happened);
        if (!ReferenceEquals(selection, _selection))
        {
            _selection = selection;
            _copies = selection?.Tables.Count(name => name == table.Name) ?? 0;
        }

        return _copies;
    }

    private bool HasSource(DateTime at) => table.Group switch
    {
        TableGroup.Endpoint => view.Input.Covers(SourceProduct.Endpoint, at),
        TableGroup.Office365 => view.Input.Covers(SourceProduct.Office365, at),
        TableGroup.Identity when table.Name == "IdentityLogonEvents" => view.HasSensor(at) || view.HasCloudApps(at),
        TableGroup.Identity => view.HasSensor(at),
        TableGroup.CloudApps => view.HasCloudApps(at),
        _ => true,
    };
}
