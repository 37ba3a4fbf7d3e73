using System.Text.Json;
using XdrInfra.Model.Catalog;

namespace XdrInfra.Emulator.Tests.Simulator;

/// <summary>The recording sink refuses a value of the wrong type, so a generated default tenant has every column typed right.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> ConnectorTables => [.. Worlds.EventTables, "SecurityIncident", "SecurityAlert"];

    [Theory]
    [MemberData(nameof(ConnectorTables))]
    public void Every_row_says_where_it_belongs(string table)
    {
        var wrong = Worlds.Default[table].Where(row =>
            row.Text("TenantId") != Worlds.Input.WorkspaceId.ToString() || row.Text("Type") != table || row.Real("_BilledSize") <= 0);

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ConnectorTables))]
    public void Dynamic_columns_hold_json(string table)
    {
        var dynamic = Columns(table).Where(column => column.Type == "dynamic").Select(column => column.Name).ToList();

        foreach (var row in Worlds.Default[table].Take(400))
        {
            foreach (var column in dynamic.Where(row.Has))
            {
                row.Json(column).ValueKind.ShouldBeOneOf(JsonValueKind.Array, JsonValueKind.Object);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ConnectorTables))]
    public void Half_of_the_columns_at_least_are_filled(string table)
    {
        var filled = Worlds.Default[table].SelectMany(row => row.Cells.Keys).ToHashSet(StringComparer.Ordinal);

        ((double)filled.Count / Columns(table).Count).ShouldBeGreaterThanOrEqualTo(0.5);
    }

    [Theory]
    [MemberData(nameof(ConnectorTables))]
    public void Only_incidents_and_alerts_are_free(string table) =>
        Worlds.Default[table].Select(row => row.Text("_IsBillable")).Distinct().ShouldBe([table.StartsWith("Security", StringComparison.Ordinal) ? "false" : "true"]);

    [Fact]
    public void Events_carry_their_time_twice() =>
        Worlds.EventTables.SelectMany(table => Worlds.Default[table]).Where(row => row.Generated != row.Time("Timestamp")).ShouldBeEmpty();

    [Fact]
    public void Entities_of_an_alert_are_json_in_a_text_column() =>
        Worlds.Default["SecurityAlert"].Where(row => JsonDocument.Parse(row.Text("Entities")).RootElement.GetArrayLength() == 0).ShouldBeEmpty();

    private static IReadOnlyList<TableColumn> Columns(string table) => Worlds.Catalog.Find(table).ShouldNotBeNull().Columns;
}
