using System.Text.Json;
using XdrInfra.Azure.Logs;
using XdrInfra.Verify.Events;

namespace XdrInfra.Verify.Tests.Events;

/// <summary>Rows that two settings stream into one workspace.</summary>
public sealed class DoubledRowsTests
{
    [Fact]
    public void Names_the_tables_with_copies()
    {
        var doubled = DoubledRows.Read(new LogsAnswer.Rows([Table(["DeviceEvents", 40, 0], ["DeviceInfo", 20, 10])])).ShouldNotBeNull();

        doubled.Rows.ShouldBe(60);
        doubled.Tables.ShouldBe([("DeviceInfo", 10L)]);
    }

    [Fact]
    public void Says_nothing_when_the_workspace_did_not_answer() => DoubledRows.Read(new LogsAnswer.NoData()).ShouldBeNull();

    private static LogsTable Table(params object[][] rows) => new(
        "PrimaryResult",
        [new("Source", "string"), new("Rows", "long"), new("Doubled", "long")],
        [.. rows.Select(row => (IReadOnlyList<JsonElement>)[.. row.Select(cell => JsonSerializer.SerializeToElement(cell))])]);
}
