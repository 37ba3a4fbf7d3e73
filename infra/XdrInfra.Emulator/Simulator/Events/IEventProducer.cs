using XdrInfra.Emulator.Simulator.Rows;

namespace XdrInfra.Emulator.Simulator.Events;

/// <summary>Writes what is particular to the rows of one event table.</summary>
internal interface IEventProducer
{
    string Table { get; }

    /// <summary>False for a table without the column Timestamp.</summary>
    bool HasTimestamp => true;

    void Write(Row row, EventMoment moment);
}
