using XdrInfra.Emulator.Simulator.Rows;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>Keeps all rows and refuses a value that does not fit its column.</summary>
internal sealed class RecordingSink : IRowSink
{
    private readonly Dictionary<string, List<RecordedRow>> _tables = [];

    public IEnumerable<string> Tables => _tables.Keys;

    public IReadOnlyList<RecordedRow> this[string table] => _tables.GetValueOrDefault(table) ?? [];

    public IEnumerable<RecordedRow> All => _tables.Values.SelectMany(rows => rows);

    public ITableWriter Open(TableInfo table)
    {
        if (!_tables.TryGetValue(table.Name, out var rows))
        {
            _tables[table.Name] = rows = [];
        }

        return new Writer(table, rows);
    }

    private sealed class Writer(TableInfo table, List<RecordedRow> rows) : ITableWriter
    {
        private RecordedRow? _row;

        public void BeginRow(DateTime arrived)
        {
            _row.ShouldBeNull();
            _row = new(table.Name, arrived);
        }

        public void WriteString(int column, string value) => Set(column, "string", value);

        public void WriteInt(int column, int value) => Set(column, "int", value);

        public void WriteLong(int column, long value) => Set(column, "long", value);

        public void WriteReal(int column, double value) => Set(column, "real", value);

        public void WriteBool(int column, bool value) => Set(column, "bool", value);

        public void WriteDateTime(int column, DateTime value)
        {
            value.Kind.ShouldBe(DateTimeKind.Utc);
            Set(column, "datetime", value);
        }

        public void WriteDynamic(int column, string json) => Set(column, "dynamic", json);

        public void EndRow()
        {
            rows.Add(_row.ShouldNotBeNull());
            _row = null;
        }

        private void Set(int column, string type, object value)
        {
            if (table.Columns[column].Type != type)
            {
                throw new InvalidOperationException($"{table.Name}.{table.Columns[column].Name} is {table.Columns[column].Type}, got {type}.");
            }

            _row.ShouldNotBeNull().Set(table.Columns[column].Name, value);
        }
    }
}
