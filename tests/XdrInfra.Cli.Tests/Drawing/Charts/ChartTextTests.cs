using System.Text.Json;
using System.Text.Json.Nodes;
using XdrInfra.Azure.Logs;
using XdrInfra.Cli.Drawing.Charts;

namespace XdrInfra.Cli.Tests.Drawing.Charts;

/// <summary>Charts as a person sees them in a terminal of sixty characters.</summary>
public sealed class ChartTextTests
{
    [Fact]
    public void A_time_chart_shows_the_day_without_rows() => Draw(
        """{"visualization":"timechart","title":"Incidents"}""", "TimeGenerated:datetime, count_:long",
        """["2026-11-18T00:00:00Z", 8]""", """["2026-11-19T00:00:00Z", 4]""", """["2026-11-21T00:00:00Z", 1]""").ShouldBe(
        """
        Incidents
            count_
        8 ┤ ███████
          │ ███████
          │ ███████
          │ ███████
          │ ███████
          │ ███████     ███████
          │ ███████     ███████
          │ ███████     ███████
          │ ███████     ███████                 ▂▂▂▂▂▂▂
        0 ┤ ███████     ███████                 ███████
          └─────────────────────────────────────────────────
            2026-11-18  2026-11-19  2026-11-20  2026-11-21
        """);

    [Fact]
    public void Each_series_of_a_time_chart_has_a_strip_of_its_own_on_one_scale() => Draw(
        """{"visualization":"timechart"}""", "TimeGenerated:datetime, Severity:string, n:long",
        """["2026-11-18T00:00:00Z", "High", 4]""", """["2026-11-19T00:00:00Z", "High", 2]""", """["2026-11-19T00:00:00Z", "Low", 1]""").ShouldBe(
        """
            High
        4 ┤ ███████
          │ ███████
          │ ███████     ███████
        0 ┤ ███████     ███████
            Low
        4 ┤
          │
          │
        0 ┤             ███████
          └─────────────────────────
            2026-11-18  2026-11-19
        """);

    [Fact]
    public void What_make_series_gives_is_unfolded() => Draw(
        """{"visualization":"timechart"}""", "Status:string, TimeGenerated:dynamic, n:dynamic",
        """["New", "[\"2026-11-18T00:00:00.0000000Z\",\"2026-11-18T12:00:00.0000000Z\"]", "[0,3]"]""").ShouldBe(
        """
            New
        3 ┤                   ███████
          │                   ███████
          │                   ███████
          │                   ███████
          │                   ███████
          │                   ███████
          │                   ███████
          │                   ███████
          │                   ███████
        0 ┤                   ███████
          └─────────────────────────────────────
            2026-11-18 00:00  2026-11-18 12:00
        """);

    [Fact]
    public void Bars_of_several_values_have_marks_of_their_own() => Draw(
        """{"visualization":"barchart"}""", "Severity:string, Rows:long, Incidents:long", """["High", 40, 20]""", """["Informational", 1, 0]""").ShouldBe(
        """
        High          ██████████████████████████████████████████ 40
                      ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ 20
        Informational █ 1
                       0
        █ Rows   ▒ Incidents
        """);

    [Fact]
    public void Columns_stand_over_their_names() => Draw(
        """{"visualization":"columnchart"}""", "Severity:string, n:long", """["High", 2]""", """["Low", 1]""").ShouldBe(
        """
            n
        2 ┤ ███████
          │ ███████
          │ ███████
          │ ███████
          │ ███████
          │ ███████ ███████
          │ ███████ ███████
          │ ███████ ███████
          │ ███████ ███████
        0 ┤ ███████ ███████
          └─────────────────
            High    Low
        """);

    [Fact]
    public void Columns_without_room_for_their_names_lie_down() => Draw(
        """{"visualization":"columnchart"}""", "Title:string, n:long",
        """["Credential access on a host", 2]""", """["Lateral movement to a server", 1]""").ShouldBe(
        """
        Credential access on a host  ████████████████████████████ 2
        Lateral movement to a server ██████████████ 1
        """);

    [Fact]
    public void A_pie_says_each_share() => Draw(
        """{"visualization":"piechart"}""", "Product:string, n:long", """["Endpoint", 3]""", """["Identity", 1]""").ShouldBe(
        """
        Endpoint ███████████████████████████████████████ 3 (75.0 %)
        Identity █████████████ 1 (25.0 %)
        Together 4
        """);

    [Fact]
    public void Columns_named_by_the_query_win() => Draw(
        """{"visualization":"barchart","xcolumn":"b","ycolumns":"n"}""", "a:string, b:string, m:long, n:long", """["x", "one", 9, 1]""").ShouldBe(
        """
        one █████████████████████████████████████████████████████ 1
        """);

    [Fact]
    public void What_is_below_nothing_has_its_number() => Draw(
        """{"visualization":"barchart"}""", "a:string, n:real", """["x", -1.5]""", """["y", "NaN"]""", """["z", 1000]""").ShouldBe(
        """
        x  -1.5
        z ███████████████████████████████████████████████████ 1,000
        """);

    [Fact]
    public void More_values_than_characters_share_columns_and_show_the_greatest()
    {
        var rows = Enumerable.Range(0, 1440).Select(minute => $"""["{new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute):yyyy-MM-ddTHH:mm:ssZ}", {(minute == 700 ? 9 : 0)}]""").ToArray();

        var lines = Draw("""{"visualization":"timechart"}""", "TimeGenerated:datetime, n:long", rows).Split('\n');

        lines[1].ShouldBe("9 ┤                           █");
        lines.ShouldAllBe(line => line.Length <= 60);
    }

    [Theory]
    [InlineData("""{"visualization":"timechart"}""", "Title:string")]
    [InlineData("""{"visualization":"table"}""", "n:long")]
    [InlineData("null", "n:long")]
    public void Nothing_is_drawn_where_there_is_nothing_to_draw(string render, string columns) => Draw(render, columns, """["1"]""").ShouldBeEmpty();

    [Fact]
    public void Nothing_is_drawn_without_rows() => Draw("""{"visualization":"timechart"}""", "TimeGenerated:datetime, n:long").ShouldBeEmpty();

    [Fact]
    public void A_name_from_outside_cannot_move_the_cursor() => Draw(
        """{"visualization":"barchart"}""", "a:string, n:long", """["x\u001b[2Jy", 1]""").ShouldBe(
        """
        x [2Jy ██████████████████████████████████████████████████ 1
        """);

    private static string Draw(string render, string columns, params string[] rows)
    {
        LogsColumn[] all = [.. columns.Split(", ").Select(column => new LogsColumn(column.Split(':')[0], column.Split(':')[1]))];
        var table = new LogsTable("PrimaryResult", all, [.. rows.Select(row => JsonSerializer.Deserialize<List<JsonElement>>(row)!)]);   // each row is an array
        return string.Join('\n', ChartText.Lines(table, JsonNode.Parse(render), 60));
    }
}
