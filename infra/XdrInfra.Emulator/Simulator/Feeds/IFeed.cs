using XdrInfra.Emulator.Simulator.Events;
using XdrInfra.Emulator.Simulator.Views;

namespace XdrInfra.Emulator.Simulator.Feeds;

/// <summary>Writes the rows of one table that arrive in a window, in order of arrival.</summary>
internal interface IFeed
{
    string Table { get; }

    void Write(WorldView view, ArrivalWindow window, RowDesk desk);
}
