using System.Globalization;
using System.Text.Json;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>A row that the simulator wrote, by column name.</summary>
internal sealed class RecordedRow(string table, DateTime arrived)
{
    private readonly Dictionary<string, object> _cells = [];

    public string Table { get; } = table;

    public DateTime Arrived { get; } = arrived;

    public IReadOnlyDictionary<string, object> Cells => _cells;

    public DateTime Generated => Time("TimeGenerated");

    public void Set(string column, object value) => _cells[column] = value;

    public bool Has(string column) => _cells.ContainsKey(column);

    public string Text(string column) => (string)_cells.GetValueOrDefault(column, "");

    public DateTime Time(string column) => (DateTime)_cells[column];

    public long Number(string column) => Convert.ToInt64(_cells[column], CultureInfo.InvariantCulture);

    public double Real(string column) => (double)_cells[column];

    public bool Flag(string column) => (bool)_cells[column];

    public JsonElement Json(string column) => JsonDocument.Parse((string)_cells[column]).RootElement;

    /// <summary>Everything that the row says, for comparisons.</summary>
    public override string ToString() =>
        $"{Table} {Arrived:O} " + string.Join("|", _cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}={(cell.Value is DateTime time ? time.ToString("O") : cell.Value)}"));
}
