using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>Writes what is particular to the rows of one event table.</summary>
internal interface IEventProducer
{
    string Table { get; }

    void Write(Row row, EventMoment moment);
}
